import { describe, expect, test } from 'vitest'
import { letters } from '@/lib/search/analyser/letters'
import { type Grammar, grammars, languagesOfWord, rootOf, stemOf } from '@/lib/search/analyser/stems'
import { wordsOf } from '@/lib/search/analyser/words'
import { languages, wordingOf } from '@/tests/bench/search/wording'

/** Forms of one word on a line; words of different lines are different words. */
const words: Record<Grammar, string[]> = {
  ar: [
    'سكن السكن بالسكن للسكن',
    'مدرسة المدرسة مدرسات',
    'لاجئ اللاجئون اللاجئين لاجئة',
    'عمل العمل والعمل',
    'صحة الصحة',
  ],
  bg: [
    'жилище жилища жилището жилищата',
    'училище училища училището',
    'дете детето',
    'бежанец бежанци бежанците',
    'работа работата',
    'помощ помощта',
    'младост младостта',
    'място мястото',
  ],
  cs: [
    'byt bytu byty bytů bytech',
    'škola školy škole školou školám',
    'uprchlík uprchlíci uprchlíků uprchlíkům',
    'práce prací',
    'jazyk jazyka jazyky',
  ],
  de: [
    'Wohnung Wohnungen',
    'Schule Schulen',
    'Flüchtling Flüchtlinge Flüchtlingen Flüchtlings Fluechtling',
    'Kind Kinder Kindern Kindes',
    'Lehrer Lehrerin Lehrern Lehrers',
    'Arbeit Arbeiten',
    'Straße Straßen Strasse',
  ],
  el: [
    'στέγαση στέγασης',
    'σχολείο σχολεία σχολείου σχολείων',
    'πρόσφυγας πρόσφυγες προσφύγων πρόσφυγα',
    'μετανάστης μετανάστες μεταναστών',
    'μάθημα μαθήματα μαθημάτων μαθήματος',
    'εργασία εργασίας εργασίες',
  ],
  en: [
    'house houses housing',
    'school schools',
    'community communities',
    'train trains trained training',
    'mentor mentors mentoring mentored',
    'class classes',
    'refugee refugees',
    'plan plans planning planned',
    'integrate integration',
  ],
  es: [
    'vivienda viviendas',
    'escuela escuelas',
    'refugiado refugiada refugiados refugiadas',
    'luz luces',
    'formación formaciones',
    'mujer mujeres',
  ],
  fr: [
    'logement logements',
    'école écoles',
    'réfugié réfugiée réfugiés réfugiées',
    'hôpital hôpitaux',
    'travailleur travailleurs travailleuse',
    'jeune jeunes',
  ],
  hu: [
    'iskola iskolák iskolában iskolába',
    'lakás lakások lakásban',
    'menekült menekültek menekülteknek',
    'gyermek gyermekek',
    'nyelv nyelvek nyelvet',
    'tolmács tolmácsok tolmáccsal',
    'orvos orvossal orvosnak',
  ],
  it: [
    'casa case',
    'scuola scuole',
    'rifugiato rifugiata rifugiati rifugiate',
    'banca banche',
    'formazione formazioni',
    'ragazzo ragazzi',
  ],
  lt: [
    'mokykla mokyklos mokyklai mokykloje',
    'būstas būsto būstai būstų',
    'pabėgėlis pabėgėliai pabėgėlių pabėgėliams',
    'darbas darbo darbai',
    'kalba kalbos kalbų',
  ],
  lv: [
    'skola skolas skolā skolām',
    'mājoklis mājokļi mājokļu',
    'bēglis bēgļi bēgļiem bēgļu',
    'darbs darba darbi',
    'valoda valodas valodu',
  ],
  nl: [
    'huis huizen',
    'school scholen',
    'vluchteling vluchtelingen',
    'brief brieven',
    'kind kinderen',
    'woning woningen',
  ],
  pl: [
    'mieszkanie mieszkania mieszkaniu mieszkań mieszkaniach mieszkaniami',
    'szkoła szkoły szkole szkół szkołach',
    'uchodźca uchodźcy uchodźców uchodźcom',
    'rybak rybacy rybaków',
    'droga drogi drodze',
    'matka matki matek matkom',
    'praca pracy pracę',
    'język języka języki języków',
    'starszy starsi starszych starszymi',
    'młodszy młodsi młodszych',
  ],
  pt: [
    'habitação habitações',
    'escola escolas',
    'refugiado refugiada refugiados',
    'jovem jovens',
    'local locais',
    'mulher mulheres',
  ],
  ro: [
    'locuință locuințe locuințelor locuința',
    'școală școli școala școlile',
    'copil copilului',
    'copii copiii copiilor',
    'refugiat refugiați refugiaților',
    'limbă limbi limba',
  ],
  sl: [
    'šola šole šoli šolah',
    'stanovanje stanovanja stanovanj stanovanju',
    'begunec begunci beguncev beguncem',
    'delo dela delu',
    'jezik jezika jeziki',
  ],
  sv: [
    'skola skolor skolan skolorna',
    'bostad bostaden bostads',
    'flykting flyktingar flyktingarna',
    'barn barnen',
    'språk språket',
  ],
  uk: [
    'житло житла житлу житлом',
    'школа школи школі школу школою',
    'біженець біженці біженців біженцям',
    'дитина дитини дитину',
    'робота роботи роботу',
    "сім'я сім'ї сім'ю",
  ],
}

const stemsIn = (language: string, line: string) =>
  new Map(line.split(' ').map((word) => [word, stemOf(letters(word.toLowerCase()), language)]))

describe.each(Object.entries(words))('%s', (language, lines) => {
  test.each(lines)('%s are one word', (line) => {
    const stems = stemsIn(language, line)
    expect(new Set(stems.values()).size, JSON.stringify([...stems])).toBe(1)
  })

  test('different words stay different', () => {
    const all = lines.map((line) => [...stemsIn(language, line).values()][0])
    expect(new Set(all).size).toBe(lines.length)
  })
})

/** Words that a trimmer that takes off too much would make one. */
const apart: [Grammar, string, string][] = [
  ['en', 'housing', 'horse'],
  ['en', 'school', 'skill'],
  ['en', 'policy', 'police'],
  ['en', 'bus', 'bu'],
  ['de', 'Kind', 'Kino'],
  ['de', 'Stadt', 'Staat'],
  ['pl', 'praca', 'prawo'],
  ['pl', 'dom', 'dym'],
  ['pl', 'szkoła', 'szkło'],
  ['pl', 'miasto', 'miejsce'],
  ['cs', 'byt', 'bít'],
  ['es', 'casa', 'cosa'],
  ['es', 'trabajo', 'trabas'],
  ['fr', 'maison', 'mais'],
  ['fr', 'cours', 'coeur'],
  ['it', 'casa', 'cosa'],
  ['pt', 'casa', 'causa'],
  ['ro', 'casă', 'caz'],
  ['nl', 'man', 'mens'],
  ['sv', 'barn', 'bra'],
  ['hu', 'ház', 'hozzá'],
  ['lt', 'namas', 'numeris'],
  ['lv', 'māja', 'mērķis'],
  ['sl', 'mesto', 'most'],
  ['bg', 'град', 'грях'],
  ['uk', 'місто', 'мати'],
  ['el', 'παιδί', 'πόδι'],
  ['ar', 'سكن', 'سفر'],
]
test.each(apart)('%s: %s is not %s', (language, one, other) =>
  expect(stemOf(letters(one), language)).not.toBe(stemOf(letters(other), language)),
)

test('every grammar has a table here, and only those', () => {
  expect(Object.keys(words).toSorted()).toEqual(Object.keys(grammars).toSorted())
})

test('other words of a root begin as a word and its stem do, not as the letter that stands for others', () => {
  expect(stemOf('prostovoljci', 'sl')).toBe('prostovoljk')
  expect(rootOf('prostovoljci', 'sl')).toBe('prostovolj')
  expect(rootOf('houses', 'en')).toBe(stemOf('houses', 'en'))
  expect(rootOf('2020s', 'en')).toBe('2020s')
})

test('numbers and languages without a grammar stay as they are', () => {
  expect(stemOf('2020s', 'en')).toBe('2020s')
  expect(stemOf('evlerinden', 'tr')).toBe('evlerinden')
  expect(stemOf('houses', 'constructor')).toBe('houses')
  expect(stemOf('houses', '')).toBe('houses')
})

test.each(languages)(
  'no word of %s loses all its letters or becomes longer than it is by more than one',
  (language) => {
    for (const written of wordingOf(language).words.slice(0, 3000))
      for (const { text } of wordsOf(written)) {
        const stem = stemOf(text, language)
        expect(stem).not.toBe('')
        expect(stem.length).toBeLessThanOrEqual(text.length + 1)
      }
  },
)

test('a word may be of the languages that are written in its letters', () => {
  expect(languagesOfWord('στεγη')).toEqual(['el'])
  expect(languagesOfWord('житло')).toEqual(['bg', 'uk'])
  expect(languagesOfWord('سكن')).toEqual(['ar'])
  expect(languagesOfWord('2024')).toEqual([])
  expect(languagesOfWord('漢字')).toEqual([])
  const known = new Set(['στεγη', 'житло', 'سكن', 'dom'].flatMap((word) => languagesOfWord(word)))
  expect([...known].toSorted()).toEqual(Object.keys(grammars).toSorted())
})
