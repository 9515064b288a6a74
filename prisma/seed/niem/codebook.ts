import type { CodebookInput } from '@/lib/codebook/schema'
import type { Both, Entries, Language } from '../entering'
import { cultureQuestions } from './codebook-culture'
import { foundationQuestions } from './codebook-foundations'
import { livingQuestions } from './codebook-living'
import { codebookSources, place, type Questions } from './codebook-sources'
import { restsOn } from './pages'

type Dimension = Pick<CodebookInput['dimensions'][number], 'key' | 'group'> & {
  name: Both
  earlierName: Both
  questions?: Questions
  note?: Both
}
const same = (en: string, pl: string) => ({ name: { en, pl }, earlierName: { en, pl } })

const dimensions: Dimension[] = [
  {
    key: 'mainstreaming',
    group: 'general_conditions',
    name: { en: 'Mainstreaming', pl: 'Uwzględnianie integracji w politykach publicznych' },
    earlierName: {
      en: 'Mainstreaming and integration governance',
      pl: 'Uwzględnianie integracji w politykach publicznych i zarządzanie integracją',
    },
    questions: foundationQuestions.mainstreaming,
  },
  {
    key: 'residency',
    group: 'legal_integration',
    ...same('Residency', 'Pobyt'),
    questions: foundationQuestions.residency,
  },
  {
    key: 'family_reunification',
    group: 'legal_integration',
    name: { en: 'Family reunification', pl: 'Łączenie rodzin' },
    earlierName: { en: 'Family unity and reunification', pl: 'Jedność i łączenie rodzin' },
    questions: foundationQuestions.family_reunification,
  },
  {
    key: 'citizenship',
    group: 'legal_integration',
    name: { en: 'Access to citizenship', pl: 'Dostęp do obywatelstwa' },
    earlierName: { en: 'Access to effective nationality', pl: 'Dostęp do rzeczywistego obywatelstwa' },
    questions: foundationQuestions.citizenship,
  },
  { key: 'housing', group: 'socio_economic', ...same('Housing', 'Mieszkanie'), questions: livingQuestions.housing },
  {
    key: 'employment',
    group: 'socio_economic',
    ...same('Employment', 'Zatrudnienie'),
    questions: livingQuestions.employment,
  },
  {
    key: 'vocational_training',
    group: 'socio_economic',
    ...same(
      'Vocational training and employment-related education',
      'Szkolenia zawodowe i kształcenie związane z pracą',
    ),
    questions: livingQuestions.vocational_training,
  },
  { key: 'health', group: 'socio_economic', ...same('Health', 'Zdrowie'), questions: livingQuestions.health },
  {
    key: 'social_security',
    group: 'socio_economic',
    name: { en: 'Social security', pl: 'Zabezpieczenie społeczne' },
    earlierName: { en: 'Public relief and social security', pl: 'Pomoc publiczna i zabezpieczenie społeczne' },
    questions: livingQuestions.social_security,
  },
  {
    key: 'education',
    group: 'socio_cultural',
    name: { en: 'Education', pl: 'Edukacja' },
    earlierName: { en: 'Children’s education', pl: 'Edukacja dzieci' },
    questions: cultureQuestions.education,
  },
  {
    key: 'language_orientation',
    group: 'socio_cultural',
    ...same('Language learning and social orientation', 'Nauka języka i orientacja społeczna'),
    questions: cultureQuestions.language_orientation,
  },
  {
    key: 'building_bridges',
    group: 'socio_cultural',
    name: { en: 'Building bridges', pl: 'Budowanie mostów' },
    earlierName: {
      en: 'Building bridges and fostering participation',
      pl: 'Budowanie mostów i wspieranie uczestnictwa',
    },
    questions: cultureQuestions.building_bridges,
  },
  {
    key: 'reception',
    group: 'general_conditions',
    name: { en: 'Impact of reception', pl: 'Wpływ przyjęcia' },
    earlierName: { en: 'Impact of reception on integration', pl: 'Wpływ przyjęcia na integrację' },
    note: {
      en: 'A thirteenth theme: countries research it and report on it, and Greece lists 13. It is not among the 12 dimensions that are scored and compared.',
      pl: 'Trzynasty temat: kraje go badają i opisują, a Grecja wymienia 13 tematów. Nie należy do 12 wymiarów, które się punktuje i porównuje.',
    },
  },
]

const words = {
  en: {
    title: 'NIEM: dimensions, steps and themes of the questions',
    summary:
      'The 13 dimensions and three steps of NIEM, with 80 themes of questions. The themes are an illustration and not the wording of NIEM.',
    description: [
      'This is not the codebook of NIEM. Of the 80 questions, 72 are themes written from memory, and nobody has checked them. Eight are themes that public pages name; they may come from the pilot tool that preceded NIEM, or ask about outcomes. None of them is the wording of an indicator.',
      'Names, groups and earlier names of the dimensions rest on public pages. Twelve dimensions are scored and compared, the thirteenth is reported by single countries. An earlier name may be the same as today’s.',
      'Each country takes three steps: Setting the Legal Framework, with legal indicators; Building the Policy Framework, with policy indicators; Implementation & Collaboration, with indicators on mainstreaming, coordination and the involvement of refugees and the receiving society. Kinds of indicators and steps are named together on one page; which belongs to which is our conclusion.',
      'Scores run from 0, least favourable, to 100, most favourable. What each answer to a question is worth was not found.',
    ].join('\n\n'),
  },
  pl: {
    title: 'NIEM: wymiary, kroki i tematy pytań',
    summary:
      '13 wymiarów i trzy kroki NIEM wraz z 80 tematami pytań. Tematy są ilustracją, a nie sformułowaniami NIEM.',
    description: [
      'To nie jest zestaw wskaźników NIEM. Spośród 80 pytań 72 to tematy spisane z pamięci, których nikt nie sprawdził. Osiem to tematy wymieniane na stronach publicznych; mogą pochodzić z narzędzia pilotażowego, które poprzedziło NIEM, albo dotyczyć rezultatów. Żadne z nich nie jest sformułowaniem wskaźnika.',
      'Nazwy, grupy i wcześniejsze nazwy wymiarów pochodzą ze stron publicznych. Dwanaście wymiarów się punktuje i porównuje, trzynasty opisują poszczególne kraje. Wcześniejsza nazwa może być taka sama jak dzisiejsza.',
      'Każdy kraj przechodzi trzy kroki: tworzenie ram prawnych (wskaźniki prawne), budowanie polityki (wskaźniki dotyczące polityki) oraz wdrażanie i współpraca (wskaźniki dotyczące uwzględniania integracji w innych politykach, koordynacji oraz udziału uchodźców i społeczeństwa przyjmującego). Rodzaje wskaźników i kroki wymieniono razem na jednej stronie; przyporządkowanie jednych do drugich to nasz wniosek.',
      'Wyniki mieszczą się w skali od 0 (najmniej korzystnie) do 100 (najkorzystniej). Nie znaleziono, ile punktów daje która odpowiedź.',
    ].join('\n\n'),
  },
} as const

function indicators(dimension: string, { published = [], recalled }: Questions, language: Language) {
  const themes = published.map(({ key, by, question, note }) => ({
    ...{ key: `${dimension}-${key}`, step: null, wording: 'published_theme' as const, sources: by },
    ...{ question: question[language], note: note?.[language] ?? '' },
  }))
  const remembered = recalled.map(([key, step, en, pl]) => ({
    ...{ key: `${dimension}-${key}`, step, wording: 'recalled' as const, sources: [place.memory] },
    ...{ question: { en, pl }[language], note: '' },
  }))
  return [...themes, ...remembered]
}

export const codebookEntries: Entries<'codebook'> = [
  {
    key: 'niem',
    input: (language, id) => ({
      ...restsOn(codebookSources, [], language),
      ...words[language],
      ...{ language, organisationId: id('partner', 'ipa'), projectId: id('project', 'niem') },
      ...{ edition: null, isIllustrative: true },
      dimensions: dimensions.map(({ key, group, name, earlierName, questions = { recalled: [] }, note }) => ({
        ...{ key, group, isScored: key !== 'reception', note: note?.[language] ?? '' },
        ...{ name: name[language], earlierName: earlierName[language] },
        indicators: indicators(key, questions, language),
      })),
    }),
  },
]
