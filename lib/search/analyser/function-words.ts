import { letters } from './letters'

/** Words that say nothing alone: articles, prepositions, pronouns, what questions begin with. */
const lists: Record<string, string> = {
  ar: 'في من على إلى عن مع هذا هذه التي الذي ما كيف هل أين او أو ثم لا كل بعد قبل بين حتى كما لكن أن إن هو هي لماذا متى يمكن و',
  bg: 'и в във на за от с със до по при или как какво къде кой коя кои че да не се са е ли има ще като този тази това които който която',
  cs: 'a i v ve na za z ze s se k ke do od o u po pro při nebo jak co kde kdo který která které je jsou být si že by není mají může mohu',
  de: 'der die das den dem des ein eine einen einem einer eines und oder in im an am auf aus bei mit nach von vom zu zum zur für über wie was wo wer wann warum ist sind gibt es ich wir sie kann man nicht auch um als durch ohne unter',
  el: 'ο η το οι τα του της των τον την τους τις στο στη στην στον στα στις στους σε με για από και ή να που πως πώς τι πού ποιος ποια είναι έχει ένα μια ένας δεν θα αν κατά προς μπορώ υπάρχει υπάρχουν',
  en: 'a an the of in on at to for from by with and or how what where who when why which is are be do does can could there i we they it its as into about their our your my not any that this',
  es: 'el la los las un una unos unas de del en a al con por para y o u e que qué como cómo dónde donde quién cuál se es son hay su sus lo no sin sobre entre más puedo puede',
  fr: 'le la les l un une des de du d en à au aux avec par pour et ou où que qu qui quoi quel quelle quels quelles comment est sont il elle y a se s ce cette ces son sa ses dans sur sans entre ne pas n c j peut peuvent',
  hu: 'a az egy és vagy hogy hogyan mi mit ki kik hol mikor miért milyen van vannak nem is meg el ki be le fel mint de ha lehet számára között után',
  it: 'il lo la i gli le l un uno una di del dello della dei degli delle d da dal dalla in nel nella nei nelle a al alla ai alle agli con per e o che chi come dove quando quale quali è sono c ci si non tra fra su sul sulla più',
  lt: 'ir ar į iš su be už per po prie apie kaip kas kur kada kodėl koks kokia yra nėra bei o bet kad ne tai ant nuo iki dėl pagal kurie kuris kuri gali',
  lv: 'un vai ar bez no uz par pie pēc kā kas kur kad kāpēc kāds kāda ir nav arī bet ka ne to tas tā līdz starp kuri kurš kura var',
  nl: 'de het een en of in op aan bij met van voor naar uit door over om te hoe wat waar wie wanneer waarom welke is zijn er ik we wij ze kan niet ook als dat die dit tot',
  pl: 'a i w we na z ze do od o u po dla przy przez za pod lub albo oraz jak co gdzie kto kiedy dlaczego jaki jaka jakie który która które jest są się nie czy że to ten ta ich jej jego mogę można',
  pt: 'o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às com por pelo pela para e ou que como onde quem qual quais quando é são há se seu sua seus suas não sem sobre entre mais posso pode',
  ro: 'un o unei unui și sau în din de la cu pe pentru prin către ce cum unde cine când care este sunt se să nu mai al a ai ale lui lor că despre între după poate pot',
  sl: 'in ali v na za z s iz od do po pri o k h ob kako kaj kje kdo kdaj zakaj kateri katera katere je so se ne ki da bi ni tudi med lahko',
  sv: 'en ett den det de i på av för från med till och eller om hur vad var vem när varför vilken vilka är finns att som inte kan man vi jag deras utan under efter mellan vid',
  uk: 'і й та або в у на з зі із до від о по для при за через як що де хто коли чому який яка яке які є чи не це цей ця ці їх його її щоб про між без можна',
}

const folded = new Map(
  Object.entries(lists).map(([language, list]) => [language, new Set(list.split(' ').map(letters))]),
)

/** Whether a folded word is one that says nothing alone in a language. */
export const isFunctionWord = (word: string, language: string): boolean => folded.get(language)?.has(word) ?? false
