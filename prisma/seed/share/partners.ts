import { fromMemory, press, report } from '../sources'
import { type Organisations, official, short } from './organisation'
import { pages } from './pages'

const websiteFromMemory = fromMemory('website')
const french = (name: string) => official(name, 'fr')

/** The partners of SHARE SIRA, the fund that pays, and those who carry the pilots out. */
export const partners = {
  amif: {
    kind: 'public_fund',
    country: null,
    website: 'https://home-affairs.ec.europa.eu',
    names: [
      official('European Union – Asylum, Migration and Integration Fund', 'en'),
      official('Unia Europejska – Fundusz Azylu, Migracji i Integracji', 'pl'),
      short('AMIF'),
    ],
    sources: [press, report, pages.project, websiteFromMemory],
    summary: {
      en: 'Fund of the European Union that co-funds both projects.',
      pl: 'Fundusz Unii Europejskiej współfinansujący oba projekty.',
    },
  },
  icmc: {
    kind: 'faith_based',
    country: 'BE',
    website: 'https://www.icmc.net',
    names: [official('ICMC Europe'), short('ICMC')],
    sources: [report, pages.projectAtStart, pages.conferenceAtIcmc, pages.network],
    summary: {
      en: 'The International Catholic Migration Commission in Europe, a faith-based organisation. Leads the SHARE Network, which was founded in March 2012, and coordinates SHARE SIRA.',
      pl: 'Europejskie biuro Międzynarodowej Katolickiej Komisji Migracyjnej, organizacji wyznaniowej. Prowadzi sieć SHARE, założoną w marcu 2012 roku, i koordynuje projekt SHARE SIRA.',
    },
  },
  iomBrussels: {
    kind: 'intergovernmental',
    country: 'BE',
    website: 'https://eea.iom.int',
    names: [official('IOM Regional Office Brussels', 'en'), official('Biuro Regionalne IOM w Brukseli', 'pl')],
    sources: [pages.greekBestPractice, pages.conference, websiteFromMemory],
    summary: {
      en: 'Partner of SHARE SIRA; one of the organisers of its final conference.',
      pl: 'Partner SHARE SIRA; współorganizator konferencji końcowej.',
    },
  },
  iomPoland: {
    kind: 'intergovernmental',
    country: 'PL',
    website: 'https://poland.iom.int',
    names: [official('IOM Poland'), official('IOM Polska', 'pl')],
    sources: [report, pages.iomPoland],
    summary: {
      en: 'Local partner of SHARE SIRA in Poland: runs the platforms of Lower Silesia and Mazovia.',
      pl: 'Lokalny partner SHARE SIRA w Polsce: prowadzi platformy na Dolnym Śląsku i na Mazowszu.',
    },
  },
  iomSpain: {
    kind: 'intergovernmental',
    country: 'ES',
    website: 'https://spain.iom.int',
    names: [official('IOM Spain'), official('IOM Hiszpania', 'pl')],
    sources: [pages.teruel2, pages.nationalRoundtable],
    summary: {
      en: 'Local partner of SHARE SIRA in the Spanish provinces, together with Fundación Cepaim.',
      pl: 'Lokalny partner SHARE SIRA w hiszpańskich prowincjach, razem z Fundación Cepaim.',
    },
  },
  cepaim: {
    kind: 'foundation',
    country: 'ES',
    website: 'https://cepaim.org',
    names: [official('Fundación Cepaim'), short('Cepaim')],
    sources: [pages.teruel2, pages.conferenceAtCepaim],
    summary: {
      en: 'Local partner of SHARE SIRA in the Spanish provinces, together with IOM Spain.',
      pl: 'Lokalny partner SHARE SIRA w hiszpańskich prowincjach, razem z IOM Hiszpania.',
    },
  },
  pierreValdo: {
    kind: 'ngo',
    country: 'FR',
    website: 'https://www.entraide-pierrevaldo.org',
    names: [official('Entraide Pierre Valdo'), short('EPV')],
    sources: [pages.pierreValdo],
    summary: {
      en: 'Local partner of SHARE SIRA in four French departments; supports their four pilots.',
      pl: 'Lokalny partner SHARE SIRA w czterech departamentach Francji; wspiera prowadzone tam cztery pilotaże.',
    },
  },
  anka: {
    kind: 'development_agency',
    country: 'GR',
    website: 'https://anka.gr',
    names: [
      official('Development Agency of Karditsa', 'en'),
      official('Agencja Rozwoju Karditsy', 'pl'),
      short('AN.KA.'),
    ],
    sources: [pages.karditsa1, pages.ankaFactfile],
    summary: {
      en: 'Regional development agency; local partner of SHARE SIRA in Karditsa.',
      pl: 'Regionalna agencja rozwoju; lokalny partner SHARE SIRA w Karditsie.',
    },
  },
  viltais: {
    kind: 'ngo',
    country: 'FR',
    names: [official('Viltaïs')],
    sources: [pages.pierreValdoReport, pages.saoneEtLoire],
    summary: {
      en: 'Works closely with Entraide Pierre Valdo in Corrèze and in Saône-et-Loire, where it is a member of the platform.',
      pl: 'Blisko współpracuje z Entraide Pierre Valdo w Corrèze i w Saône-et-Loire, gdzie należy do platformy.',
    },
  },
  donBosco: {
    kind: 'social_service',
    country: 'FR',
    names: [french('Institut Don Bosco')],
    sources: [pages.pierreValdo, pages.pierreValdoReport],
    summary: {
      en: 'Social-work institution in Tulle; carries out the pilot in Corrèze.',
      pl: 'Placówka pracy socjalnej w Tulle; prowadzi pilotaż w Corrèze.',
    },
  },
  ligue: {
    kind: 'ngo',
    country: 'FR',
    names: [french('Ligue de l’enseignement de l’Isère')],
    sources: [pages.pierreValdoReport],
    summary: {
      en: 'Association that carries out the pilot in Isère.',
      pl: 'Stowarzyszenie, które prowadzi pilotaż w Isère.',
    },
  },
  huManity: {
    kind: 'ngo',
    country: 'FR',
    names: [official('Hu manity')],
    sources: [
      pages.pierreValdoReport,
      fromMemory('name', 'Reading of the printed name: a line break may have split it'),
    ],
    claims: [
      {
        about: 'name',
        sources: [0],
        statement: {
          en: 'The copy we found prints the name as “Hu manity”.',
          pl: 'W egzemplarzu, który znaleźliśmy, nazwa jest wydrukowana jako „Hu manity”.',
        },
      },
      {
        about: 'name',
        sources: [1],
        statement: {
          en: 'The space is probably left over from a line break; the name was not confirmed.',
          pl: 'Odstęp jest prawdopodobnie śladem po podziale wiersza; nazwy nie udało się potwierdzić.',
        },
      },
    ],
    summary: {
      en: 'Association that carries out the pilot in Saône-et-Loire.',
      pl: 'Stowarzyszenie, które prowadzi pilotaż w Saône-et-Loire.',
    },
  },
  auMaquis: {
    kind: 'ngo',
    country: 'FR',
    names: [official('Au Maquis')],
    sources: [pages.vaucluse3, pages.vaucluse4, pages.pierreValdoReport],
    summary: {
      en: 'Association that carries out the pilot Commune ferme in Vaucluse.',
      pl: 'Stowarzyszenie, które prowadzi pilotaż Commune ferme w Vaucluse.',
    },
  },
  bank: {
    kind: 'company',
    country: 'GR',
    website: 'https://bankofkarditsa.com',
    names: [
      official('Cooperative Bank of Karditsa', 'en'),
      official('Bank Spółdzielczy w Karditsie', 'pl'),
      short('Karditsa Cooperative Bank'),
    ],
    sources: [pages.karditsa3, pages.bankAlliance, pages.bankNews],
    summary: {
      en: 'Cooperative bank founded in 1994; carries out the pilot in Karditsa.',
      pl: 'Bank spółdzielczy założony w 1994 roku; prowadzi pilotaż w Karditsie.',
    },
  },
  eduNowa: {
    kind: 'foundation',
    country: 'PL',
    names: [
      official('EduNowa Foundation for Bilingualism', 'en'),
      official('Fundacja na rzecz Dwujęzyczności EduNowa', 'pl'),
    ],
    sources: [pages.mazoviaPilot, fromMemory('name', 'Polish name: our translation')],
    summary: {
      en: 'Carries out the pilot “Piaseczno welcomes you!” in Mazovia.',
      pl: 'Prowadzi na Mazowszu pilotaż „Piaseczno wita!”.',
    },
  },
  piasecznoWomen: {
    kind: 'civic_group',
    country: 'PL',
    names: [official('Piaseczno Women Initiative', 'en'), official('Piaseczyńska Inicjatywa Kobiet', 'pl')],
    sources: [pages.mazoviaPilot, fromMemory('name', 'Polish name: our translation')],
    summary: {
      en: 'Civic group that takes part in the pilot “Piaseczno welcomes you!”.',
      pl: 'Inicjatywa obywatelska, która uczestniczy w pilotażu „Piaseczno wita!”.',
    },
  },
  piaseczno: {
    kind: 'local_authority',
    country: 'PL',
    names: [official('Piaseczno Commune', 'en'), official('Gmina Piaseczno', 'pl'), short('Piaseczno Municipality')],
    sources: [pages.mazoviaPilot, pages.mazovia4],
    summary: {
      en: 'Commune near Warsaw that takes part in the pilot “Piaseczno welcomes you!”; it spoke at the fourth roundtable in Mazovia.',
      pl: 'Podwarszawska gmina, która uczestniczy w pilotażu „Piaseczno wita!”; zabrała głos na czwartym spotkaniu na Mazowszu.',
    },
  },
  psicara: {
    kind: 'ngo',
    country: 'ES',
    names: [official('Asociación PSICARA', 'es'), short('PSICARA')],
    sources: [pages.psicara, pages.conferenceAtCepaim],
    summary: {
      en: 'Association that carries out the pilot in Teruel.',
      pl: 'Stowarzyszenie, które prowadzi pilotaż w Teruel.',
    },
  },
} satisfies Organisations
