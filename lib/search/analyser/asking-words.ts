import { wordLists } from './word-lists'

/** Words with which people ask, and which texts use about everything: they tell little beside what is asked for. */
const lists: Record<string, string> = {
  ar: 'أريد اريد أحتاج نحتاج يحتاج أبحث ابحث البحث يساعد تساعد يساعدني مساعدة المساعدة أجد نجد يوجد توجد أحصل الحصول شخص أشخاص الناس أعرف معرفة يأتي جاء يعيش أفعل طريقة مكان',
  bg: 'помага помагат помогне помогнат помощ нужда нуждая търся търсим търси намеря намерим намери намират искам искаме иска знам някой хора хората човек дошли дошъл идва живеят живее получа получат получи правя прави направя начин място',
  cs: 'pomůže pomáhá pomáhají pomoci pomoct pomoc potřebuji potřebujeme potřebují hledám hledáme hledá najdu najít najdeme chci chceme chtějí vím někdo lidé lidem lidi lidí člověk přijeli přijel přišli žijí žije získat dostat dělat udělat způsob místo',
  de: 'hilft helfen hilfe brauche brauchen braucht suche suchen sucht finde finden findet bekomme bekommen bekommt jemand leute menschen möchte möchten will wollen weiß wissen kommen gekommen leben lebt mache machen tun geht gehen weg möglichkeit ort',
  el: 'βοηθά βοηθάει βοηθούν βοηθήσει βοήθεια χρειάζομαι χρειάζεται χρειάζονται ψάχνω ψάχνουμε βρω βρούμε βρει βρίσκω θέλω θέλουμε θέλει ξέρω κάποιος άνθρωποι ανθρώπους άτομα έρχονται ήρθαν ζουν ζει πάρω κάνω κάνει κάνουμε τρόπος μέρος',
  en: 'find finding help helps helping helped need needs needed want wants looking look know come came live lives get gets give gives ask tell someone somebody anyone anybody people person thing things way ways place make makes do doing',
  es: 'ayuda ayudan ayudar necesito necesita necesitan necesitamos busco busca buscar buscamos encuentro encontrar encuentra quiero quiere queremos sé saber alguien gente personas persona llegan llegaron llegado viven vive consigo conseguir hago hacer hacen hace manera forma lugar',
  fr: 'aide aident aider besoin cherche chercher cherchent cherchons trouver trouve trouvent veux veut voulons voudrais sais savoir quelqu gens personne personnes arrivés arrivent venus vivent vit obtenir faire fait font faut façon lieu',
  hu: 'segít segítenek segíteni segítség segítséget kérek kérhet szükségem szükség keresek keres keresünk találok talál találni találhatok akarok akar szeretnék szeretne szeretnénk tudom valaki emberek ember jöttek érkezett érkeztek élnek él kapok kaphat kapni csinál tenni mód hely',
  it: 'aiuta aiutano aiutare aiuto bisogno cerco cerca cercare cerchiamo trovo trovare trova voglio vuole vogliamo vorrei sapere so qualcuno gente persone persona arrivati arrivano vivono vive ottenere fare faccio fanno fa modo posto',
  lt: 'padeda padėti padės padėtų pagalba pagalbos reikalinga ieškau ieško ieškome rasti randu rasime noriu nori norime žinoti žinau kas nors kažkas žmonės žmonėms žmogus žmonių atvyko atvykę gyvena gauti gaunu daryti padaryti būdas vieta',
  lv: 'palīdz palīdzēt palīdzēs palīdzība palīdzību vajadzīgs vajadzīga meklēju meklē meklējam atrast atrodu gribu grib vēlos vēlas zināt zinu kāds cilvēki cilvēkiem cilvēks atbrauca atbraukuši ieradās dzīvo saņemt dabūt darīt dara veids vieta',
  nl: 'helpt helpen hulp nodig zoek zoeken zoekt vind vinden vindt wil willen weten weet iemand mensen mens persoon komen gekomen wonen woont leven krijg krijgen krijgt doe doen doet gaan manier plek',
  pl: 'pomaga pomagają pomoże pomóc pomoc pomocy potrzebuję potrzebuje potrzebują szukam szuka szukamy znaleźć znajdę znajdzie chcę chce chcemy chcą wiem wiedzieć ktoś ludzie ludzi ludziom osoba osoby przyjechali przyjechał przybyli mieszkają żyją dostać otrzymać zdobyć robić zrobić sposób miejsce',
  pt: 'ajuda ajudam ajudar preciso precisa precisam procuro procura procurar encontro encontrar encontra quero quer queremos sei saber alguém gente pessoas pessoa chegam chegaram vivem vive obter conseguir fazer faço faz fazem forma maneira lugar',
  ro: 'ajută ajuta ajutor ajutorul nevoie caut căutăm caută găsi găsesc găsim găsește vreau vrea vrem doresc ști știu cineva oameni oamenii persoane persoană venit veniți ajuns trăiesc locuiesc obține primi face fac facem mod loc',
  sl: 'pomaga pomagajo pomagati pomoč pomoči potrebujem potrebuje potrebujejo iščem išče iščemo najti najdem najdemo želim želi želimo hočem vem vedeti nekdo ljudje ljudi ljudem človek oseba osebe prišli prišel živijo živi dobiti dobim narediti delati način kraj',
  sv: 'hjälper hjälpa hjälp behöver behöva söker söka letar leta hitta hittar finna vill veta vet någon människor personer person folk kommer kommit bor lever få får ge göra gör gå går sätt plats',
  uk: 'допомагає допомагають допоможе допомогти допомога допомогу потрібно потрібна потрібен потребую шукаю шукаємо шукає знайти знайду знаходжу хочу хоче хочемо знати знаю хтось люди людей людям людина приїхали приїхав прибули живуть живе отримати дістати робити зробити спосіб місце',
}

/** Whether a folded word is one with which people of a language ask for anything. */
export const isAskingWord = wordLists(lists)
