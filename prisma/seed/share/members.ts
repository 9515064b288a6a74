import type { PartnerInput } from '@/lib/partner/schema'
import type { Both } from '../entering'
import { fromMemory } from '../sources'
import { type Organisations, official, short } from './organisation'
import { pages } from './pages'

type One = Organisations[string]
type Kind = PartnerInput['kind']

const kindFromMemory = fromMemory('kind')
const polishName = fromMemory('name', 'Polish name: background knowledge')

/** A member of a platform of which the sources say no more than its name. */
const memberOf =
  (country: string, summary: Both, page: One['sources'][number]) =>
  (kind: Kind, names: One['names'], ...more: One['sources']): One => ({
    ...{ country, kind, names, summary },
    sources: [page, ...more],
  })

const silesian = memberOf(
  'PL',
  { en: 'Member of the SHARE SIRA platform of Lower Silesia.', pl: 'Należy do platformy SHARE SIRA na Dolnym Śląsku.' },
  pages.silesia,
)
const burgundian = memberOf(
  'FR',
  {
    en: 'Member of the SHARE SIRA platform of Saône-et-Loire.',
    pl: 'Należy do platformy SHARE SIRA w Saône-et-Loire.',
  },
  pages.saoneEtLoire,
)
const teruelian = memberOf(
  'ES',
  { en: 'Member of the SHARE SIRA platform of Teruel.', pl: 'Należy do platformy SHARE SIRA w Teruel.' },
  pages.teruel,
)

/** Those named as members of a regional platform. */
export const members = {
  ukraina: silesian('foundation', [official('Ukraina Foundation', 'en'), official('Fundacja Ukraina', 'pl')]),
  kalejdoskop: silesian('foundation', [
    official('Foundation Kalejdoskop Kultur', 'en'),
    official('Fundacja Kalejdoskop Kultur', 'pl'),
  ]),
  houseOfPeace: silesian('other', [official('House of Peace', 'en'), official('Dom Pokoju', 'pl')], polishName),
  nomada: silesian('other', [official('NOMADA')]),
  wroclawUniversity: silesian('university', [
    official('University of Wrocław', 'en'),
    official('Uniwersytet Wrocławski', 'pl'),
  ]),
  wroclawEducation: silesian(
    'other',
    [official('Wrocław Education Centre', 'en'), official('Wrocławskie Centrum Edukacji', 'pl')],
    fromMemory('name', 'Polish name: our translation'),
  ),
  wroclawSocial: silesian(
    'other',
    [
      official('Centre for Social Development Wrocław', 'en'),
      official('Wrocławskie Centrum Rozwoju Społecznego', 'pl'),
    ],
    polishName,
  ),

  villagesSolidaires: burgundian('other', [official('Villages Solidaires')]),
  lePont: burgundian('ngo', [official('Association Le Pont')]),
  genelard: burgundian('local_authority', [official('Génelard town hall', 'en'), official('Merostwo Génelard', 'pl')]),
  ofii: burgundian('public_authority', [official('OFII Dijon')], kindFromMemory),
  adoma: burgundian('other', [official('ADOMA')]),
  ftj: burgundian('other', [official('FTJ Le Creusot')]),
  poleEmploi: burgundian('public_authority', [official('Pôle Emploi Digoin')], kindFromMemory),

  redCross: teruelian(
    'ngo',
    [official('Spanish Red Cross', 'en'), official('Hiszpański Czerwony Krzyż', 'pl')],
    kindFromMemory,
  ),
  ccoo: teruelian('other', [official('CCOO')]),
  ugt: teruelian('other', [official('UGT Aragón')]),
  celtiberia: teruelian('other', [official('Celtiberia Digital Microcoop-CLM')]),
  diocese: teruelian('faith_based', [
    official('Diocesan Delegation for Migration', 'en'),
    official('Diecezjalna Delegatura ds. Migracji', 'pl'),
  ]),
  caritas: teruelian('faith_based', [official('Cáritas Teruel')], kindFromMemory),

  villemarie: {
    kind: 'other',
    country: 'FR',
    names: [official('ESC Villemarie')],
    sources: [pages.vaucluse1],
    summary: {
      en: 'Member of the SHARE SIRA platform of Vaucluse. Asked for more contacts between organisations, so that training and jobs open up in rural places.',
      pl: 'Należy do platformy SHARE SIRA w Vaucluse. Apeluje o więcej kontaktów między organizacjami, by na wsi łatwiej było o szkolenia i pracę.',
    },
  },
  teroLoko: {
    kind: 'ngo',
    country: 'FR',
    names: [official('Tero Loko')],
    sources: [pages.isere2, pages.teroLokoPress],
    summary: {
      en: 'Association in Notre-Dame-de-l’Osier where refugees and local people work together; member of the SHARE SIRA platform of Isère.',
      pl: 'Stowarzyszenie z Notre-Dame-de-l’Osier, w którym wspólnie pracują uchodźcy i miejscowi; należy do platformy SHARE SIRA w Isère.',
    },
  },
  jrs: {
    kind: 'ngo',
    country: 'FR',
    names: [official('JRS Welcome Isère')],
    sources: [pages.isere2, kindFromMemory],
    summary: {
      en: 'Volunteers who take asylum seekers into their homes; member of the SHARE SIRA platform of Isère.',
      pl: 'Wolontariusze goszczący u siebie osoby ubiegające się o azyl; należy do platformy SHARE SIRA w Isère.',
    },
  },
  iris: {
    kind: 'other',
    country: 'FR',
    names: [official('IRIS')],
    sources: [pages.isere2],
    summary: {
      en: 'Literacy centre; member of the SHARE SIRA platform of Isère.',
      pl: 'Ośrodek nauki czytania i pisania; należy do platformy SHARE SIRA w Isère.',
    },
  },
  cheminsSinguliers: {
    kind: 'other',
    country: 'FR',
    names: [official('Chemins Singuliers')],
    sources: [pages.correze2],
    summary: {
      en: 'Coordinates the resettlement of refugees with volunteers in rural Corrèze; member of the SHARE SIRA platform there.',
      pl: 'Koordynuje z pomocą wolontariuszy przesiedlenia uchodźców na wieś w Corrèze; należy do tamtejszej platformy SHARE SIRA.',
    },
  },
} satisfies Organisations

/** Those who carry a practice out and are no members of a platform. */
export const practitioners = {
  artEtVivre: {
    kind: 'ngo',
    country: 'FR',
    names: [official('Art et vivre')],
    sources: [pages.vaucluse2],
    summary: {
      en: 'Association in Vaucluse that brings art exhibitions to places where many newcomers live.',
      pl: 'Stowarzyszenie z Vaucluse, które organizuje wystawy tam, gdzie osiedla się wielu nowych mieszkańców.',
    },
  },
  karditsaMunicipality: {
    kind: 'local_authority',
    country: 'GR',
    names: [official('Municipality of Karditsa', 'en'), official('Gmina Karditsa', 'pl')],
    sources: [pages.karditsaCouncil],
    summary: {
      en: 'Set up an Integration Council for Migrants and Refugees with the Greek Forum of Refugees and AN.KA.',
      pl: 'Razem z Greckim Forum Uchodźców i AN.KA. powołała Radę Integracji Migrantów i Uchodźców.',
    },
  },
  greekForum: {
    kind: 'other',
    country: 'GR',
    names: [official('Greek Forum of Refugees', 'en'), official('Greckie Forum Uchodźców', 'pl')],
    sources: [pages.karditsaCouncil],
    summary: {
      en: 'Took part in setting up the Integration Council for Migrants and Refugees in Karditsa.',
      pl: 'Uczestniczyło w tworzeniu Rady Integracji Migrantów i Uchodźców w Karditsie.',
    },
  },
  accem: {
    kind: 'ngo',
    country: 'ES',
    names: [official('Accem'), short('ACCEM')],
    sources: [pages.accem, kindFromMemory],
    summary: {
      en: 'The regional press names it with the refugee reception centre in Sigüenza.',
      pl: 'Prasa regionalna wymienia ją przy ośrodku recepcyjnym dla uchodźców w Sigüenzie.',
    },
  },
} satisfies Organisations
