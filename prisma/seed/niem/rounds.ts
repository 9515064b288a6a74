import type { Source } from '@/lib/publishing/document'
import type { RoundInput } from '@/lib/round/schema'
import type { Both, Entries } from '../entering'
import { at } from '../sources'
import { type Claim, on, restsOn } from './pages'

type Round = Pick<RoundInput, 'referenceYear' | 'dataAsOf' | 'starts' | 'ends' | 'released' | 'scoredIndicators'> & {
  key: string
  countries: string[]
  title: Both
  summary: Both
  description: Both[]
  sources: Source[]
  claims: Claim[]
}

const inAll = ['CZ', 'ES', 'FR', 'GR', 'HU', 'IT', 'LT', 'LV', 'NL', 'PL', 'RO', 'SE', 'SI']

const rounds: Round[] = [
  {
    key: 'baseline',
    ...{ referenceYear: 2017, dataAsOf: '2017-04', starts: null, ends: null, released: '2019-06' },
    scoredIndicators: null,
    countries: [...inAll, 'PT'],
    title: { en: 'NIEM baseline 2017', pl: 'NIEM: badanie wyjściowe 2017' },
    summary: {
      en: 'The first comparison of 14 countries, as things stood in April 2017. The report came out in June 2019.',
      pl: 'Pierwsze porównanie 14 krajów według stanu z kwietnia 2017 roku. Raport ukazał się w czerwcu 2019 roku.',
    },
    description: [
      {
        en: 'The rules for recognised refugees and for beneficiaries of subsidiary protection were scored. How many indicators that took was not found.',
        pl: 'Punktowano zasady dotyczące uznanych uchodźców i osób objętych ochroną uzupełniającą. Nie udało się ustalić, ile wskaźników punktowano.',
      },
      {
        en: 'The national reports of the baseline appeared in 2018 and 2019. Bulgaria has a national report too, but it is not part of this comparison; Portugal is part of this one only.',
        pl: 'Raporty krajowe z badania wyjściowego ukazały się w latach 2018 i 2019. Bułgaria też ma raport krajowy, ale nie ma jej w tym porównaniu; Portugalia jest tylko w tym jednym.',
      },
    ],
    sources: [
      at(
        'https://migrationresearch.com/item/the-european-benchmark-for-refugee-integration-a-comparative-analysis-of-the-national-integration-evaluation-mechanism-in-14-eu-countries/471833',
      ),
      on('mirovniBenchmark'),
      on('gced'),
    ],
    claims: [
      {
        about: 'date',
        by: [on('mirovni', 'date')],
        statement: {
          en: 'The report of Slovenia covers the situation up to 31 December 2016; its data was collected in 2017, and it was written in 2018.',
          pl: 'Raport ze Słowenii opisuje stan do 31 grudnia 2016 roku; dane zebrano w 2017 roku, a tekst napisano w 2018 roku.',
        },
      },
    ],
  },
  {
    key: 'evaluation1',
    ...{ referenceYear: 2019, dataAsOf: '2019-03', starts: '2017-04-01', ends: '2019-03-31', released: '2020-07' },
    scoredIndicators: 120,
    countries: [...inAll, 'BG'],
    title: { en: 'NIEM Evaluation 1, 2019', pl: 'NIEM: ewaluacja 1, 2019' },
    summary: {
      en: 'The second comparison of 14 countries: what changed between April 2017 and March 2019. Bulgaria joins, Portugal is no longer part of it.',
      pl: 'Drugie porównanie 14 krajów: co się zmieniło od kwietnia 2017 do marca 2019 roku. Dołącza Bułgaria, a nie ma już Portugalii.',
    },
    description: [
      {
        en: 'A summary report came out earlier in 2020, the comprehensive report in July 2020.',
        pl: 'Raport podsumowujący ukazał się wcześniej w 2020 roku, a pełny raport w lipcu 2020 roku.',
      },
      {
        en: 'From 2017 to 2019 France and Lithuania improved most, followed by Latvia and Slovenia. Romania, Italy and Hungary slipped back.',
        pl: 'W latach 2017–2019 najbardziej poprawiły się Francja i Litwa, a po nich Łotwa i Słowenia. Rumunia, Włochy i Węgry się cofnęły.',
      },
      {
        en: 'France improved in 10 of the 12 dimensions.',
        pl: 'Francja poprawiła się w 10 z 12 wymiarów.',
      },
      {
        en: 'Social security gained most, then employment, health and education. Residency, housing and health became worse in most countries.',
        pl: 'Najwięcej zyskało zabezpieczenie społeczne, potem zatrudnienie, zdrowie i edukacja. W większości krajów sytuacja pogorszyła się w sprawach pobytu, mieszkań i zdrowia.',
      },
      {
        en: 'In 2017 and in 2019 implementation and collaboration was the weakest of the three steps on average, and yet the only one that clearly moved forward.',
        pl: 'Zarówno w 2017, jak i w 2019 roku wdrażanie i współpraca wypadały średnio najsłabiej z trzech kroków, a zarazem jako jedyne wyraźnie się poprawiły.',
      },
    ],
    sources: [
      on('niemEvaluation1'),
      on('ispSummary'),
      on('multikulti2019'),
      on('ismuComprehensive'),
      on('refugeeIntegrationBg'),
      on('bcrmGaps'),
    ],
    claims: [
      {
        about: 'date',
        by: [],
        statement: {
          en: 'Lithuania dates its period from June 2017 to April 2019.',
          pl: 'Litwa podaje okres od czerwca 2017 do kwietnia 2019 roku.',
        },
      },
    ],
  },
  {
    key: 'evaluation2',
    ...{ referenceYear: 2021, dataAsOf: '2021-03', starts: '2019-04-01', ends: '2021-03-31', released: '2022-04' },
    scoredIndicators: 120,
    countries: [...inAll, 'BG'],
    title: { en: 'NIEM Evaluation 2, 2021', pl: 'NIEM: ewaluacja 2, 2021' },
    summary: {
      en: 'The third comparison of 14 countries: what changed between April 2019 and March 2021. The report came out in April 2022.',
      pl: 'Trzecie porównanie 14 krajów: co się zmieniło od kwietnia 2019 do marca 2021 roku. Raport ukazał się w kwietniu 2022 roku.',
    },
    description: [
      {
        en: 'From 2019 to 2021 there was little or no progress overall. Countries fell back mainly in residency, housing and social security; there were small gains in citizenship, collaboration, family reunification, and language and orientation.',
        pl: 'W latach 2019–2021 postęp był niewielki albo żaden. Kraje cofnęły się przede wszystkim w sprawach pobytu, mieszkań i zabezpieczenia społecznego; trochę lepiej jest z obywatelstwem, współpracą, łączeniem rodzin oraz nauką języka i orientacją.',
      },
      {
        en: 'Poland fell back in housing, vocational training, health and parts of building bridges, and moved forward in social security and other parts of building bridges.',
        pl: 'Polska cofnęła się w sprawach mieszkań, szkoleń zawodowych, zdrowia i częściowo budowania mostów, a poprawiła w zabezpieczeniu społecznym i w innych częściach budowania mostów.',
      },
    ],
    sources: [on('multikulti2021'), on('cidobDataGaps'), on('ddgEvaluation2'), on('businessInsider'), on('ismu')],
    claims: [
      {
        about: 'date',
        by: [on('ismu')],
        statement: {
          en: 'ISMU dates the press release on this evaluation 18 April 2022.',
          pl: 'ISMU datuje informację prasową o tej ewaluacji na 18 kwietnia 2022 roku.',
        },
      },
      {
        about: 'date',
        by: [on('ddgEvaluation2'), on('businessInsider')],
        statement: {
          en: 'Diversity Development Group and mipas.lt wrote about it on 28 April 2022, a Thursday, and Business Insider speaks of a Thursday too: 28 April is the likelier day.',
          pl: 'Diversity Development Group i mipas.lt napisały o niej 28 kwietnia 2022 roku, w czwartek, a o czwartku mówi też Business Insider: bardziej prawdopodobny jest 28 kwietnia.',
        },
      },
    ],
  },
]

const inDescription = (paragraphs: Both[], language: keyof Both) => paragraphs.map((one) => one[language]).join('\n\n')

export const roundEntries: Entries<'round'> = rounds.map(
  ({ key, countries, title, summary, description, sources, claims, ...facts }) => ({
    key,
    input: (language, id) => ({
      ...facts,
      ...restsOn(sources, claims, language),
      ...{ language, organisationId: id('partner', 'ipa'), projectId: id('project', 'niem') },
      // Its themes are an illustration, and its page says so.
      codebookId: id('codebook', 'niem'),
      countryCodes: countries,
      ...{ title: title[language], summary: summary[language], description: inDescription(description, language) },
    }),
  }),
)
