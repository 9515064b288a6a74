import { type Morphology, off } from '@/lib/search/analyser/morphology'

export const english: Morphology = [
  [/(?<=..)sses$/, 'ss'],
  [/(?<=..)ies$/, 'y'],
  [/(?<=..[^su])s$/, ''],
  off('ship hood ness less ful', 4),
  off('ingly edly ing ings ed', 3),
  [/([bdgmnprt])\1$/, '$1'],
  [/y$/, 'i'],
  off(
    'isation ization ational ation ational ative ations ator ate ment ance ence ally al ity iti or ee ant ent ive ist',
    4,
  ),
  [/(?<=...[^e])er$/, ''],
  off('e', 3),
]

export const german: Morphology = [
  // Whoever has no ä, ö, ü writes ae, oe, ue.
  [/(?<![aeq])([aou])e(?=[^aeiou])/g, '$1'],
  off('ern em er en es e', 3),
  [/(?<=..[lr])n$/, ''],
  [/(?<=..[bdfghklmnrt])s$/, ''],
  off('inn in', 4),
  off('er', 4),
  off('ierung ieren ier iert ation ung heit keit ig lich isch', 4),
]

export const dutch: Morphology = [
  off('heden', 3, 'heid'),
  off('eren', 4),
  off('tjes tje jes je', 4),
  off('en e', 3),
  [/([^aeiou])\1$/, '$1'],
  [/z$/, 's'],
  [/v$/, 'f'],
  [/(?<=..)s$/, ''],
  off('ing lijk', 4),
  [/([aeou])\1([^aeiou])$/, '$1$2'],
]

export const swedish: Morphology = [
  off(
    'a arna erna heterna orna e ande arne are aste en anden aren heten ern ar er heter or as arnas ernas ornas es andes ens arens hetens erns et an ans na nas ets',
    3,
  ),
  [/(?<=..[bdfghjklmnoprtvy])s$/, ''],
  off('ning ing', 3),
  [/([mn])\1$/, '$1'],
]
