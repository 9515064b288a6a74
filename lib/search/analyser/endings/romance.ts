import { type Morphology, off } from '@/lib/search/analyser/morphology'

/** After Savoy, Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages (2006), and further. */
export const french: Morphology = [
  [/(?<=..)eaux$/, 'eau'],
  [/(?<=..)aux$/, 'al'],
  [/(?<=...)[sx]$/, ''],
  off('ee e', 3),
  off('ement ateur atric ation eur eus euse er ez if iv', 3),
  off('aient ait ant ent', 4),
  [/([lnt])\1$/, '$1'],
  [/y$/, 'i'],
  off('i e', 4),
]

export const spanish: Morphology = [
  [/(?<=..)ces$/, 'z'],
  off('s', 3),
  off('amiento imiento', 3),
  off('a e o', 3),
  off('an en', 4),
  // What is left of mediación is not that of media.
  off('acion icion ador edor idor ando iendo', 5),
  off('acion ador', 4, 'at'),
  off('icion edor idor ando iendo', 3),
  off('ar er ir ad id and iend', 3),
]

export const portuguese: Morphology = [
  [/(?<=..)(?:oes|aes)$/, 'ao'],
  [/(?<=..)ais$/, 'al'],
  [/(?<=..)eis$/, 'el'],
  [/(?<=..)ns$/, 'm'],
  off('s', 3),
  off('amento imento', 3),
  off('ação ição', 3),
  off('a e o ã', 3),
  off('am em ou', 4),
  off('ador edor idor and end ar er ir ad id', 3),
]

export const italian: Morphology = [
  off('azione azioni izione izioni amento amenti imento imenti atore atori atrice atrici', 3),
  off('are ere ire ato ata ati ate ito ita iti ite uto uta uti ute ando endo ante anti ente enti', 3),
  off('io ia ie i o a e', 3),
  off('an on', 5),
  [/(?<=..)([cg])h$/, '$1'],
  off('i', 4),
]

export const romanian: Morphology = [
  [/oa/g, 'o'],
  [/ea(?=.)/g, 'e'],
  off('atie atia atii atiilor atiei', 4),
  off('urilor urile uri ului eilor elor ilor lor iile iilor iei ii ei ul le ea eie a e i u ă', 3),
  off('i u', 3),
  off('ar at', 4),
]
