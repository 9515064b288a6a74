import type { PublicationInput } from '@/lib/publication/schema'
import type { Both, Entries } from '../entering'
import { pages } from './pages'

type Facts = Pick<PublicationInput, 'kind' | 'title' | 'released' | 'url' | 'sources'> & {
  publisher?: string
  summary: Both
}

const ours: Both = {
  en: 'We did not see the publication itself; its title is taken from pages about it.',
  pl: 'Nie widzieliśmy samej publikacji; tytuł podajemy za stronami, które o niej piszą.',
}

const publications: Record<string, Facts> = {
  'policy-brief-1': {
    kind: 'policy_brief',
    title: 'Policy brief 1: building inclusive territories',
    released: '2022',
    url: pages.policyBrief1.url,
    publisher: 'icmc',
    sources: [pages.policyBrief1],
    summary: {
      en: 'How rural places become territories in which refugees and migrants have their place.',
      pl: 'O tym, jak obszary wiejskie stają się miejscem dla uchodźców i migrantów.',
    },
  },
  'policy-brief-2': {
    kind: 'policy_brief',
    title: 'Policy brief 2: meaningful participation',
    released: null,
    url: pages.policyBrief2.url,
    publisher: 'icmc',
    sources: [pages.policyBrief2],
    summary: {
      en: 'Twelve examples of how newcomers take part in a way that counts.',
      pl: 'Dwanaście przykładów tego, jak nowi mieszkańcy mogą naprawdę współuczestniczyć.',
    },
  },
  'policy-brief-3': {
    kind: 'policy_brief',
    title: 'Policy brief 3: access to funding in rural areas',
    released: null,
    url: pages.advocacy.url,
    publisher: 'icmc',
    sources: [pages.advocacy],
    summary: {
      en: 'How rural areas can get funding.',
      pl: 'O dostępie obszarów wiejskich do finansowania.',
    },
  },
  'pilot-evaluation': {
    kind: 'evaluation_report',
    title: 'Pilot actions: results of the external evaluation',
    released: null,
    url: pages.pilotEvaluation.url,
    sources: [pages.pilotEvaluation],
    summary: {
      en: 'What an external evaluation found about the pilots.',
      pl: 'Co zewnętrzna ewaluacja mówi o pilotażach.',
    },
  },
  factfiles: {
    kind: 'factsheet',
    title: 'Regional factfiles',
    released: null,
    url: pages.ankaFactfile.url,
    sources: [pages.ankaFactfile],
    summary: {
      en: 'For each region: who acts there, which policies there are, and what is missing.',
      pl: 'Dla każdego regionu: kto w nim działa, jaką prowadzi się politykę i czego brakuje.',
    },
  },
}

/** What the project brought out. */
export const publicationEntries: Entries<'publication'> = Object.entries(publications).map(
  ([key, { publisher, summary, ...facts }]) => ({
    key,
    input: (language, id) => ({
      ...facts,
      language,
      titleLanguage: 'en',
      organisationId: id('partner', 'icmc'),
      projectId: id('project', 'sira'),
      ...{ roundId: null, authors: [], publisher: null, isbn: null },
      publisherIds: publisher ? [id('partner', publisher)] : [],
      countryCodes: [],
      summary: summary[language],
      note: ours[language],
    }),
  }),
)
