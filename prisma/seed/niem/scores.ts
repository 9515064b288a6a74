import type { Source } from '@/lib/publishing/document'
import type { ScoreInput } from '@/lib/score/schema'
import type { Both, Entries, Language } from '../entering'
import { page } from '../sources'
import { type PageKey, pages } from './pages'

type Score = Pick<ScoreInput, 'value' | 'confidence'> &
  Partial<Pick<ScoreInput, 'countryCode' | 'step'>> & {
    round: 'baseline' | 'evaluation1' | 'evaluation2'
    subject?: ScoreInput['subject']
    dimension?: string
    by: Source[]
    note?: Both
  }

const titled = (key: PageKey, label: string) => page(label, pages[key])
const ddg = titled('ddgEvaluation2', 'Diversity Development Group: new report on 14 countries, 28 April 2022')
const insider = titled('businessInsider', 'businessinsider.com.pl: report on the countries that take in most refugees')
const svnews = titled('svnews', 'svnews.ro: Romania and beneficiaries of international protection')
const ewsi = titled('romania2019', 'European Web Site on Integration: evaluation of Romania, 2019')
const cidob = titled('cidob2020', 'CIDOB: national report for Spain, NIEM 2020')
const ogre = page('ogreszinas.news', 'https://ogreszinas.news/?p=5561')
const europaPress = page(
  'Europa Press: CIDOB on reception and integration, 28 June 2022',
  'https://europapress.es/catalunya/noticia-cidob-alerta-destino-refugiados-ue-sigue-dependiendo-cada-estado-20220628135600.html',
)

const overall = (countryCode: string, value: number, ...by: Source[]): Score => ({
  ...{ round: 'evaluation2', countryCode, value, by },
  confidence: by.length > 1 ? 'high' : 'medium',
})
type Step = 'legal' | 'policy' | 'implementation'
const romania = (round: 'baseline' | 'evaluation1', step: Step, value: number): Score => ({
  ...{ round, countryCode: 'RO', step, value },
  ...(round === 'baseline' ? { confidence: 'medium', by: [svnews] } : { confidence: 'high', by: [svnews, ewsi] }),
})
const average = (round: 'evaluation1' | 'evaluation2', step: Step, value: number): Score => ({
  ...{ round, subject: 'average', step, value, confidence: 'medium' },
  ...(round === 'evaluation1'
    ? {
        by: [cidob],
        note: {
          en: 'Read as the average of the 14 countries; the sentence on the page speaks of national reception systems in general.',
          pl: 'Odczytane jako średnia 14 krajów; zdanie na stronie mówi ogólnie o krajowych systemach przyjmowania.',
        },
      }
    : {
        by: [europaPress],
        note: {
          en: 'The page ties the figure for the legal framework to the 14 countries; the one for implementation was read in the same way.',
          pl: 'Strona wiąże z 14 krajami wynik dotyczący ram prawnych; wynik dotyczący wdrażania odczytano tak samo.',
        },
      }),
})
const spread = (value: number, note: Both, dimension?: string): Score => ({
  ...{ round: 'evaluation2', subject: 'spread', value, confidence: 'medium', by: [insider], note },
  ...(dimension && { dimension }),
})

/** Every score that a public page states; for all other countries, years and dimensions none was found. */
const scores: Score[] = [
  overall('SE', 72.5, ddg, insider),
  overall('FR', 67.5, insider),
  overall('LT', 62.6, insider),
  overall('LV', 50.7, ogre),
  overall('RO', 38.5, ddg, insider),
  overall('BG', 37.1, ddg, insider),
  overall('PL', 36.9, ddg, insider),
  overall('HU', 32.8, ddg, insider),
  romania('baseline', 'legal', 64.8),
  romania('baseline', 'policy', 36.9),
  romania('baseline', 'implementation', 21.7),
  romania('evaluation1', 'legal', 58.9),
  romania('evaluation1', 'policy', 37.2),
  romania('evaluation1', 'implementation', 20.3),
  average('evaluation1', 'legal', 69.4),
  average('evaluation1', 'implementation', 31.1),
  average('evaluation2', 'legal', 71.5),
  average('evaluation2', 'implementation', 32.2),
  spread(59.4, {
    en: 'A difference, not a score: how far the best and the worst country lie apart, on average over the 12 dimensions.',
    pl: 'To różnica, a nie wynik: o ile najlepszy kraj różni się od najgorszego, średnio w 12 wymiarach.',
  }),
  spread(
    92.7,
    {
      en: 'A difference, not a score: how far the best and the worst country lie apart in language learning and social orientation. It is the largest of the 12 dimensions.',
      pl: 'To różnica, a nie wynik: o ile najlepszy kraj różni się od najgorszego w nauce języka i orientacji społecznej. To największa różnica spośród 12 wymiarów.',
    },
    'language_orientation',
  ),
]

const onOnePage: Both = {
  en: 'Only one press article states it.',
  pl: 'Podaje go tylko jeden artykuł prasowy.',
}
const years = { baseline: 2017, evaluation1: 2019, evaluation2: 2021 } as const
const steps: Record<Language, Record<Step, string>> = {
  en: { legal: 'legal framework', policy: 'policy framework', implementation: 'implementation and collaboration' },
  pl: { legal: 'ramy prawne', policy: 'polityka', implementation: 'wdrażanie i współpraca' },
}
const wordsFor = {
  en: {
    average: 'Average of 14 countries',
    spread: 'Difference between best and worst country',
    overall: 'overall score',
    inYear: (year: number) => `in ${year}`,
    allDimensions: 'mean of 12 dimensions',
    language_orientation: 'language learning and social orientation',
  },
  pl: {
    average: 'Średnia 14 krajów',
    spread: 'Różnica między najlepszym a najgorszym krajem',
    overall: 'wynik ogólny',
    inYear: (year: number) => `w ${year} roku`,
    allDimensions: 'średnia z 12 wymiarów',
    language_orientation: 'nauka języka i orientacja społeczna',
  },
} as const

function titleOf({ round, subject, countryCode, step, dimension }: Score, language: Language): string {
  const words = wordsFor[language]
  const country = new Intl.DisplayNames(language, { type: 'region' }).of(countryCode ?? 'PL')
  if (subject === 'spread') {
    const what = dimension ? words.language_orientation : words.allDimensions
    return `${words.spread} ${words.inYear(years[round])}, ${what}`
  }
  const whose = subject === 'average' ? `${words.average} ${words.inYear(years[round])}` : `${country} ${years[round]}`
  return `${whose}, ${step ? steps[language][step] : words.overall}`
}

export const scoreEntries: Entries<'score'> = scores.map((score) => {
  const { round, subject = 'country', countryCode = null, step = null, dimension, value, confidence, by } = score
  const note = score.note ?? (by.length === 1 ? onOnePage : { en: '', pl: '' })
  return {
    key: [round, countryCode ?? subject, step ?? dimension ?? 'overall'].join('-'),
    input: (language, id) => ({
      ...{ language, sources: by, claims: [], organisationId: id('partner', 'ipa'), roundId: id('round', round) },
      ...{ subject, countryCode, step, value, confidence },
      dimensionId: dimension ? id('dimension', dimension) : null,
      ...{ title: titleOf(score, language), note: note[language] },
    }),
  }
})
