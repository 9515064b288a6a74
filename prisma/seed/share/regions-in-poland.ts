import { fromMemory, report } from '../sources'
import { pages } from './pages'
import type { Regions } from './region'

export const regionsInPoland = {
  lowerSilesia: {
    country: 'PL',
    setting: 'intermediate',
    nuts: ['PL51'],
    sources: [report, pages.silesia],
    codeSources: [fromMemory('code', 'NUTS code PL51: background knowledge')],
    claims: [
      {
        about: 'code',
        sources: [1],
        statement: {
          en: 'The region’s page prints the NUTS code PL22, which is that of Silesia.',
          pl: 'Strona regionu podaje kod NUTS PL22, czyli kod Śląska.',
        },
      },
      {
        about: 'code',
        sources: [2],
        statement: { en: 'The NUTS code of Lower Silesia is PL51.', pl: 'Kod NUTS Dolnego Śląska to PL51.' },
      },
    ],
    name: { en: 'Lower Silesia', pl: 'Dolny Śląsk' },
    summary: {
      en: 'Province (voivodeship) of Poland, Dolnośląskie in Polish.',
      pl: 'Województwo dolnośląskie.',
    },
    platform: {
      owner: 'iomPoland',
      members: [
        ...(['ukraina', 'kalejdoskop', 'houseOfPeace', 'nomada'] as const),
        ...(['wroclawUniversity', 'wroclawEducation', 'wroclawSocial'] as const),
      ],
      title: { en: 'Regional platform of Lower Silesia', pl: 'Platforma regionalna Dolnego Śląska' },
      summary: {
        en: 'IOM Poland invites the organisations and public services of the province to a series of four roundtables.',
        pl: 'IOM Polska zaprasza organizacje i instytucje publiczne województwa na cykl czterech spotkań.',
      },
    },
  },
  mazovia: {
    country: 'PL',
    setting: null,
    nuts: ['PL91', 'PL92'],
    sources: [report, pages.mazovia4, pages.mazoviaPilot],
    codeSources: [
      fromMemory('code', 'NUTS codes of the province: background knowledge'),
      { ...pages.mazoviaStatistics, concerns: 'code' },
    ],
    name: { en: 'Mazovia', pl: 'Mazowsze' },
    summary: {
      en: 'Province (voivodeship) of Poland, Mazowieckie in Polish. For statistics it is two regions: Warsaw and its surroundings (PL91), and the rest of the province (PL92).',
      pl: 'Województwo mazowieckie. W statystyce dzieli się na dwa regiony: warszawski stołeczny (PL91) i mazowiecki regionalny (PL92).',
    },
    platform: {
      owner: 'iomPoland',
      title: { en: 'Regional platform of Mazovia', pl: 'Platforma regionalna Mazowsza' },
      summary: {
        en: 'IOM Poland invites the organisations and public services of the province to a series of four roundtables.',
        pl: 'IOM Polska zaprasza organizacje i instytucje publiczne województwa na cykl czterech spotkań.',
      },
    },
  },
} satisfies Regions
