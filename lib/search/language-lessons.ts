import { grammars } from './analyser/stems'

/** How each language says that somebody learns or teaches a language, whose name stands for `*`. */
const sayings: Record<keyof typeof grammars, string> = {
  ar: 'تعلم * | دروس * | دورة * | تعليم * | اللغة * | دورات * | صفوف *',
  bg: 'курс по * | уроци по * | изучаване на * | уча * | обучение по * | * език | курсове по *',
  cs: 'kurz * | výuka * | lekce * | učit se * | hodiny * | * jazyk | studium *',
  de: '*kurs | *unterricht | * lernen | * sprechen | *stunde | *lehrer | Kurs für * | * Sprache',
  el: 'μαθήματα * | μάθημα * | εκμάθηση * | μαθαίνω * | διδασκαλία * | * γλώσσα | τμήμα *',
  en: '* course | * class | * classes | * lesson | learn * | learning * | teaching * | speak * | * language | * for beginners',
  es: 'clase de * | curso de * | aprender * | enseñanza de * | hablar * | lección de * | idioma * | lengua * | aprendizaje del *',
  fr: 'cours de * | apprendre le * | leçon de * | parler * | langue * | apprentissage du * | formation au * | atelier de *',
  hu: '* tanulás | * nyelv | *óra | *tanfolyam | *ul tanulni | * tanfolyam | * nyelvtanfolyam | *tanulás',
  it: 'corso di * | lezione di * | imparare * | studiare * | parlare * | lingua * | insegnamento di * | scuola di *',
  lt: '* kalba | * kalbos kursai | mokytis * | * kalbos pamokos | * pamokos | * kursai | * kalbos mokymas',
  lv: '* valoda | * valodas kursi | mācīties * | * valodas apguve | * kursi | * valodas stundas | * valodas nodarbības',
  nl: '* leren | * les | cursus * | *les | * taalles | *e taal | * spreken | *cursus',
  pl: 'nauka * | kurs * | lekcja * | język * | uczyć się * | zajęcia z * | nauczanie * | korepetycje z *',
  pt: 'aula de * | curso de * | aprender * | ensino de * | falar * | lição de * | língua * | aprendizagem do *',
  ro: 'curs de * | lecție de * | învăț * | a învăța * | limba * | ore de * | predare *',
  sl: 'tečaj * | učenje * | pouk * | učiti se * | ure * | * jezik | poučevanje *',
  sv: '* kurs | lära sig * | *lektion | *kurs | *undervisning | * lektion | * språk | studera * | * undervisning',
  uk: 'курс * | курси * | вивчення * | вивчати * | уроки * | * мова | навчання * | заняття з *',
}

/** Languages that people learn in the countries of the search, and those they come with. */
const taught = [...Object.keys(grammars), 'da', 'fi', 'et', 'hr', 'sk', 'sr', 'ga', 'mt', 'no', 'ru', 'tr', 'fa']

/** Every way to say that a certain language is learned: nobody looks for it by the word "language". */
export const languageLessons = () =>
  Object.entries(sayings).map(([language, list]) => {
    const names = new Intl.DisplayNames([language], { type: 'language' })
    const forms = taught.flatMap((one) => {
      const name = names.of(one)
      return name ? list.split(' | ').map((saying) => saying.replace('*', name.toLowerCase())) : []
    })
    return { language, reviewed: false, id: 'subject:language_course', forms }
  })
