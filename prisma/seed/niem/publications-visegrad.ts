import { at } from '../sources'
import { on, pages } from './pages'
import type { Publication } from './publications'

const visegrad = ['CZ', 'HU', 'PL', 'SK']
const listed = { url: pages.niemPublications, sources: [on('niemPublications')] }
const asListed = {
  en: 'The title is the one on the English list of the project; it was not checked against the publication itself.',
  pl: 'Tytuł podano za angielską listą projektu; nie sprawdzono go w samej publikacji.',
}

/** Poland, Czechia, Hungary and Slovakia, also together in the smaller project V4NIEM. */
export const visegradPublications: Record<string, Publication> = {
  'public-sphere-poland': {
    kind: 'analysis',
    title: 'Participation of beneficiaries of international protection in the public sphere',
    titleLanguage: 'en',
    countries: ['PL'],
    ...listed,
    summary: {
      en: 'Analysis of how beneficiaries of international protection take part in public life in Poland.',
      pl: 'Analiza udziału osób objętych ochroną międzynarodową w życiu publicznym w Polsce.',
    },
    note: asListed,
  },
  'first-hand-czechia': {
    kind: 'study',
    title:
      'Integration at first hand: reception, adaptation and integration in the Czech Republic from the perspective of refugees themselves',
    titleLanguage: 'en',
    countries: ['CZ'],
    ...listed,
    summary: {
      en: 'Study of reception, adaptation and integration in Czechia, told from the point of view of refugees.',
      pl: 'Badanie przyjęcia, adaptacji i integracji w Czechach z perspektywy samych uchodźców.',
    },
    note: asListed,
  },
  'pupils-three-countries': {
    kind: 'study',
    title:
      'Comparative analysis of instruments supporting the integration of pupils under international protection in the educational systems of the Czech Republic, Poland and Hungary',
    titleLanguage: 'en',
    countries: ['CZ', 'HU', 'PL'],
    ...listed,
    summary: {
      en: 'Compares how the schools of Czechia, Poland and Hungary support pupils under international protection.',
      pl: 'Porównuje, jak szkoły w Czechach, Polsce i na Węgrzech wspierają uczniów objętych ochroną międzynarodową.',
    },
    note: asListed,
  },
  'housing-czechia-slovakia': {
    kind: 'study',
    title:
      'Housing Support for Beneficiaries of International Protection in the Czech Republic and the Slovak Republic',
    titleLanguage: 'en',
    publisher: 'V4NIEM',
    countries: ['CZ', 'SK'],
    ...listed,
    summary: {
      en: 'Study of housing support for beneficiaries of international protection in Czechia and Slovakia.',
      pl: 'Badanie wsparcia mieszkaniowego dla osób objętych ochroną międzynarodową w Czechach i na Słowacji.',
    },
    note: asListed,
  },
  'local-governments-visegrad': {
    kind: 'study',
    title: 'The role of local governments in the integration of refugees in the V4 countries',
    titleLanguage: 'en',
    publisher: 'V4NIEM',
    countries: visegrad,
    ...listed,
    summary: {
      en: 'Study of what local governments do for the integration of refugees in the four Visegrad countries.',
      pl: 'Badanie roli samorządów w integracji uchodźców w czterech krajach wyszehradzkich.',
    },
    note: asListed,
  },
  'briefs-hungary': {
    kind: 'policy_brief',
    title: 'NIEM policy briefs (ten analyses on Hungary)',
    titleLanguage: 'en',
    publisher: 'Menedék / V4NIEM',
    publishers: ['menedek'],
    countries: ['HU'],
    ...listed,
    summary: {
      en: 'A series of ten short analyses on Hungary.',
      pl: 'Seria dziesięciu krótkich analiz dotyczących Węgier.',
    },
    note: {
      en: 'One record for the whole series; its title describes it and is not a printed one.',
      pl: 'Jeden wpis dla całej serii; tytuł jest opisowy i nie pochodzi z okładki.',
    },
  },
  'visegrad-comparative-2019': {
    kind: 'comparative_report',
    title: 'Asylum Seekers and Beneficiaries of International Protection in V4: updated comparative report',
    titleLanguage: 'en',
    publisher: 'V4NIEM',
    countries: visegrad,
    released: '2019',
    url: 'http://www.forintegration.eu/pl/v4niem',
    sources: [at('http://www.forintegration.eu/pl/v4niem'), on('pinVisegrad')],
    summary: {
      en: 'Compares the four Visegrad countries; an updated edition.',
      pl: 'Porównuje cztery kraje wyszehradzkie; wydanie zaktualizowane.',
    },
  },
  'czechia-2019': {
    kind: 'national_report',
    title: 'Asylum Seekers and Beneficiaries of International Protection in Czechia: updated national report',
    titleLanguage: 'en',
    publisher: 'People in Need / V4NIEM',
    publishers: ['pin'],
    countries: ['CZ'],
    released: '2019',
    url: pages.pinVisegrad,
    sources: [on('pinVisegrad')],
    summary: {
      en: 'The national report of Czechia in the Visegrad project; an updated edition.',
      pl: 'Czeski raport krajowy z projektu wyszehradzkiego; wydanie zaktualizowane.',
    },
  },
  'poland-baseline': {
    kind: 'national_report',
    title:
      'W stronę krajowego mechanizmu ewaluacji integracji. Diagnoza sytuacji beneficjentów ochrony międzynarodowej w Polsce',
    titleLanguage: 'pl',
    authors: ['Anna Górska (ed.)', 'Maryla Koss-Goryszewska (ed.)', 'Jacek Kucharczyk (ed.)'],
    publisher: 'Instytut Spraw Publicznych',
    publishers: ['ipa'],
    countries: ['PL'],
    round: 'baseline',
    released: '2019',
    isbn: '978-83-7689-329-7',
    url: 'https://9lib.org/document/z1d3levp-instytut-spraw-publicznych-jest-organizacj%C4%85-po%C5%BCytku-publicznego.html',
    sources: [
      on('polInt'),
      at(
        'https://9lib.org/document/z1d3levp-instytut-spraw-publicznych-jest-organizacj%C4%85-po%C5%BCytku-publicznego.html',
      ),
    ],
    summary: {
      en: 'The Polish national report of the baseline, 67 pages on the situation of beneficiaries of international protection.',
      pl: 'Polski raport krajowy z badania wyjściowego: 67 stron o sytuacji osób objętych ochroną międzynarodową.',
    },
    note: {
      en: 'Three people edited it; the link leads to a copy.',
      pl: 'Raport redagowały trzy osoby; link prowadzi do kopii.',
    },
  },
}
