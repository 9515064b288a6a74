import { fromMemory } from '../sources'
import { pages } from './pages'
import type { Regions } from './region'

const code = (value: string) => fromMemory('code', `NUTS code ${value}: background knowledge`)
const parent = (name: string) => fromMemory('location', `Part of ${name}: background knowledge`)

export const regionsInFrance = {
  isere: {
    country: 'FR',
    setting: null,
    nuts: ['FRK24'],
    sources: [pages.isere2, pages.pierreValdo, pages.pierreValdoReport],
    codeSources: [code('FRK24'), parent('Auvergne-Rhône-Alpes')],
    name: { en: 'Isère', pl: 'Isère' },
    summary: {
      en: 'Department of France, part of the region Auvergne-Rhône-Alpes.',
      pl: 'Departament we Francji, w regionie Owernia-Rodan-Alpy.',
    },
    platform: {
      owner: 'pierreValdo',
      members: ['teroLoko', 'jrs', 'iris'],
      title: { en: 'Regional platform of Isère', pl: 'Platforma regionalna Isère' },
      summary: {
        en: 'Entraide Pierre Valdo invites the organisations and public services of the department to a series of four roundtables.',
        pl: 'Entraide Pierre Valdo zaprasza organizacje i instytucje publiczne departamentu na cykl czterech spotkań.',
      },
    },
  },
  vaucluse: {
    country: 'FR',
    setting: null,
    nuts: ['FRL06'],
    sources: [pages.vaucluse1, pages.vaucluse2, pages.vaucluse3, pages.vaucluse4, pages.pierreValdoReport],
    codeSources: [code('FRL06')],
    name: { en: 'Vaucluse', pl: 'Vaucluse' },
    summary: {
      en: 'Department of France, part of the region Provence-Alpes-Côte d’Azur.',
      pl: 'Departament we Francji, w regionie Prowansja-Alpy-Lazurowe Wybrzeże.',
    },
    platform: {
      owner: 'pierreValdo',
      members: ['villemarie'],
      title: { en: 'Regional platform of Vaucluse', pl: 'Platforma regionalna Vaucluse' },
      summary: {
        en: 'Entraide Pierre Valdo invites the organisations and public services of the department to a series of four roundtables.',
        pl: 'Entraide Pierre Valdo zaprasza organizacje i instytucje publiczne departamentu na cykl czterech spotkań.',
      },
    },
  },
  correze: {
    country: 'FR',
    setting: null,
    nuts: ['FRI21'],
    sources: [pages.correze2, pages.correze3, pages.pierreValdo, pages.pierreValdoReport],
    codeSources: [code('FRI21'), parent('Nouvelle-Aquitaine')],
    name: { en: 'Corrèze', pl: 'Corrèze' },
    summary: {
      en: 'Department of France, part of the region Nouvelle-Aquitaine.',
      pl: 'Departament we Francji, w regionie Nowa Akwitania.',
    },
    platform: {
      owner: 'pierreValdo',
      members: ['cheminsSinguliers'],
      title: { en: 'Regional platform of Corrèze', pl: 'Platforma regionalna Corrèze' },
      summary: {
        en: 'Entraide Pierre Valdo, working closely with Viltaïs, invites the organisations and public services of the department to a series of four roundtables.',
        pl: 'Entraide Pierre Valdo, w bliskiej współpracy z Viltaïs, zaprasza organizacje i instytucje publiczne departamentu na cykl czterech spotkań.',
      },
    },
  },
  saoneEtLoire: {
    country: 'FR',
    setting: 'rural',
    nuts: ['FRC13'],
    sources: [pages.saoneEtLoire, pages.saoneEtLoire1, pages.pierreValdoReport],
    codeSources: [],
    name: { en: 'Saône-et-Loire', pl: 'Saône-et-Loire' },
    summary: {
      en: 'Department of France, part of the region Bourgogne-Franche-Comté.',
      pl: 'Departament we Francji, w regionie Burgundia-Franche-Comté.',
    },
    platform: {
      owner: 'pierreValdo',
      members: ['villagesSolidaires', 'lePont', 'viltais', 'genelard', 'ofii', 'adoma', 'ftj', 'poleEmploi'],
      title: { en: 'Regional platform of Saône-et-Loire', pl: 'Platforma regionalna Saône-et-Loire' },
      summary: {
        en: 'Entraide Pierre Valdo, working closely with Viltaïs, invites the organisations and public services of the department to a series of four roundtables.',
        pl: 'Entraide Pierre Valdo, w bliskiej współpracy z Viltaïs, zaprasza organizacje i instytucje publiczne departamentu na cykl czterech spotkań.',
      },
    },
  },
} satisfies Regions
