import type { Both } from '../../entering'
import { concluded, report } from '../../sources'
import { pages } from '../pages'
import type { Roundtables } from '../roundtable'

const later = (ordinal: Both): Both => ({
  en: `The page about the ${ordinal.en} roundtable mentions it. When it was held and what was said there is not known.`,
  pl: `Wspomina o nim strona o ${ordinal.pl} spotkaniu. Nie wiadomo, kiedy się odbyło ani o czym rozmawiano.`,
})
const second: Both = { en: 'second', pl: 'drugim' }
const unknown = { heldOn: null, mode: null, hosts: [] as [] }

/** Roundtables that other sources mention, and no more. */
export const roundtablesOnlyMentioned = {
  'lower-silesia-1': {
    ...unknown,
    region: 'lowerSilesia',
    sequence: 1,
    sources: [report],
    summary: {
      en: 'The second roundtable took up its conversation. When it was held and what was said there is not known.',
      pl: 'Drugie spotkanie podjęło rozpoczętą na nim rozmowę. Nie wiadomo, kiedy się odbyło ani o czym rozmawiano.',
    },
  },
  'mazovia-2': {
    ...unknown,
    region: 'mazovia',
    sequence: 2,
    sources: [report],
    summary: {
      en: 'The report on the roundtable in Lower Silesia links to it. When it was held and what was said there is not known.',
      pl: 'Odsyła do niego sprawozdanie ze spotkania na Dolnym Śląsku. Nie wiadomo, kiedy się odbyło ani o czym rozmawiano.',
    },
  },
  'mazovia-3': {
    ...unknown,
    region: 'mazovia',
    sequence: 3,
    sources: [pages.silesia3],
    summary: {
      en: 'The page about the third roundtable in Lower Silesia links to it. When it was held and what was said there is not known.',
      pl: 'Odsyła do niego strona o trzecim spotkaniu na Dolnym Śląsku. Nie wiadomo, kiedy się odbyło ani o czym rozmawiano.',
    },
  },
  'isere-1': { ...unknown, region: 'isere', sequence: 1, sources: [pages.isere2], summary: later(second) },
  'teruel-1': { ...unknown, region: 'teruel', sequence: 1, sources: [pages.teruel2], summary: later(second) },
  'correze-1': { ...unknown, region: 'correze', sequence: 1, sources: [pages.correze2], summary: later(second) },
  'karditsa-2': {
    ...unknown,
    region: 'karditsa',
    sequence: 2,
    sources: [pages.karditsa3, concluded(null, 'That it took place: concluded from the third roundtable')],
    summary: {
      en: 'That there was a second roundtable follows from the third. When it was held and what was said there is not known.',
      pl: 'Skoro było trzecie spotkanie, musiało być i drugie. Nie wiadomo, kiedy się odbyło ani o czym rozmawiano.',
    },
  },
} satisfies Roundtables
