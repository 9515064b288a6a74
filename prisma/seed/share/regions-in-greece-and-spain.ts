import { concluded, fromMemory } from '../sources'
import { pages } from './pages'
import type { Regions } from './region'

const code = (value: string) => fromMemory('code', `NUTS code ${value}: background knowledge`)
const parent = (name: string) => fromMemory('location', `Part of ${name}: background knowledge`)

const spanishPlatform = {
  en: 'IOM Spain and Fundación Cepaim invite the organisations and public services of the province to a series of four roundtables.',
  pl: 'IOM Hiszpania i Fundación Cepaim zapraszają organizacje i instytucje publiczne prowincji na cykl czterech spotkań.',
}

export const regionsInGreeceAndSpain = {
  karditsa: {
    country: 'GR',
    setting: null,
    nuts: ['EL611'],
    sources: [pages.karditsa1, pages.karditsa3, pages.greekBestPractice],
    codeSources: [code('EL611')],
    claims: [
      {
        about: 'code',
        sources: [3],
        statement: {
          en: 'EL611 covers Karditsa and Trikala: it is wider than the area of the project.',
          pl: 'EL611 obejmuje Karditsę i Trikala, a więc więcej niż obszar projektu.',
        },
      },
    ],
    name: { en: 'Karditsa', pl: 'Karditsa' },
    summary: {
      en: 'Regional unit of Greece, part of Thessaly. Its NUTS code covers Trikala too.',
      pl: 'Jednostka regionalna w Grecji, w Tesalii. Jej kod NUTS obejmuje również Trikala.',
    },
    platform: {
      owner: 'anka',
      title: { en: 'Regional platform of Karditsa', pl: 'Platforma regionalna Karditsy' },
      summary: {
        en: 'The development agency AN.KA. invites the organisations and public services of the area to a series of four roundtables.',
        pl: 'Agencja rozwoju AN.KA. zaprasza miejscowe organizacje i instytucje publiczne na cykl czterech spotkań.',
      },
    },
  },
  teruel: {
    country: 'ES',
    setting: 'rural',
    nuts: ['ES242'],
    sources: [pages.teruel, pages.teruel2],
    codeSources: [parent('Aragon')],
    name: { en: 'Teruel', pl: 'Teruel' },
    summary: { en: 'Province of Spain, part of Aragon.', pl: 'Prowincja w Hiszpanii, w Aragonii.' },
    platform: {
      owner: 'iomSpain',
      members: ['redCross', 'ccoo', 'ugt', 'celtiberia', 'diocese', 'caritas'],
      title: { en: 'Regional platform of Teruel', pl: 'Platforma regionalna Teruel' },
      summary: {
        en: `${spanishPlatform.en} Members of local parishes belong to the platform too.`,
        pl: `${spanishPlatform.pl} Do platformy należą też członkowie miejscowych parafii.`,
      },
    },
  },
  soria: {
    country: 'ES',
    setting: null,
    nuts: ['ES417'],
    sources: [pages.soria4],
    codeSources: [code('ES417')],
    name: { en: 'Soria', pl: 'Soria' },
    summary: { en: 'Province of Spain, part of Castile and León.', pl: 'Prowincja w Hiszpanii, w Kastylii i Leónie.' },
    platform: {
      owner: 'iomSpain',
      title: { en: 'Regional platform of Soria', pl: 'Platforma regionalna Sorii' },
      summary: spanishPlatform,
    },
  },
  guadalajara: {
    country: 'ES',
    setting: null,
    nuts: ['ES424'],
    sources: [
      pages.siguenzaVisit,
      { ...pages.cepaimRegions, concerns: 'membership' },
      concluded('membership', 'Guadalajara as the tenth region: concluded, no page says so'),
    ],
    codeSources: [code('ES424'), parent('Castilla-La Mancha')],
    claims: [
      {
        about: 'membership',
        sources: [1, 2],
        statement: {
          en: 'No page we found names Guadalajara as a region of the project. Nine others are named, and Fundación Cepaim works in Soria, Teruel and Guadalajara: that it is the tenth was concluded.',
          pl: 'Żadna ze znalezionych stron nie wymienia Guadalajary jako regionu projektu. Dziewięć pozostałych jest wymienionych, a Fundación Cepaim działa w Sorii, Teruel i Guadalajarze: stąd wniosek, że to dziesiąty region.',
        },
      },
      {
        about: 'membership',
        sources: [0],
        statement: {
          en: 'The project held a study visit in Sigüenza, in this province.',
          pl: 'Projekt zorganizował wizytę studyjną w Sigüenzie, w tej prowincji.',
        },
      },
    ],
    name: { en: 'Guadalajara', pl: 'Guadalajara' },
    summary: {
      en: 'Province of Spain, part of Castilla-La Mancha. That it belongs to SHARE SIRA is not confirmed.',
      pl: 'Prowincja w Hiszpanii, w Kastylii-La Manchy. Jej udział w SHARE SIRA nie jest potwierdzony.',
    },
    platform: {
      owner: 'iomSpain',
      title: { en: 'Regional platform of Guadalajara', pl: 'Platforma regionalna Guadalajary' },
      summary: {
        en: 'Probably the tenth platform of the project, run by IOM Spain and Fundación Cepaim; no page names it.',
        pl: 'Prawdopodobnie dziesiąta platforma projektu, prowadzona przez IOM Hiszpania i Fundación Cepaim; żadna strona jej nie wymienia.',
      },
      claims: [
        {
          about: 'membership',
          sources: [1, 2],
          statement: {
            en: 'That there is a platform in Guadalajara was concluded: nine others are named, and the project speaks of ten.',
            pl: 'Istnienie platformy w Guadalajarze to wniosek: dziewięć innych jest wymienionych, a projekt mówi o dziesięciu.',
          },
        },
      ],
    },
  },
} satisfies Regions
