import { type Morphology, off, offFront } from '@/lib/search/analyser/morphology'

/** After Savoy's light stemmer for Hungarian: cases, then what is owned by whom, then the plural. */
export const hungarian: Morphology = [
  off('ni', 4),
  off(
    'ban ben ba be ból ből nak nek val vel ról ről ra re on en ön ért ig ul ül hoz hez höz nál nél tól től ként kor vá vé ot et öt at',
    3,
  ),
  [/([bdfgklmnprstz])\1(?:al|el|a|e)$/, '$1'],
  // Letters written with two signs double the first alone: tolmács, tolmáccsal.
  [/([cglnstz])\1([syz])(?:al|el)$/, '$1$2'],
  [/(?<=..[aesnrzj])t$/, ''],
  off('jaik jeik aik eik juk jük uk ük jai jei ai ei unk ünk ja je', 3),
  off('ak ek ok ök', 4),
  off('ak ek ok ök k', 4),
  off('ja je a e i', 3),
  off('ás és ó ő', 4),
]

/** After Ntais' stemmer for Greek (2006), its endings of nouns and adjectives. */
export const greek: Morphology = [
  off('ματα ματων ματος ματα μα', 3, 'μ'),
  off(
    'εια ειασ ειεσ ειων ειο ειου ιοι ιουσ ιου ια ιασ ιεσ ιων ιο ιον εων εισ ουσ ων ου οι οσ ον ασ εσ ησ α ε η ι ο υ ω',
    3,
  ),
  off('ικ', 4),
]

/** After Larkey, Ballesteros and Connell, Light Stemming for Arabic (light10); then the long vowel that broken plurals add. */
export const arabic: Morphology = [
  offFront('وال بال كال فال ال لل', 3),
  offFront('و', 3),
  off('ها ان ات ون ين يه ية ه ي', 2),
  off('ي', 3),
  [/(?<=.)ا(?=.)|^ا(?=...)/g, ''],
]
