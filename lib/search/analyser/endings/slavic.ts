import { classes, fleeting, type Morphology, off } from '@/lib/search/analyser/morphology'

/** Endings of nouns and adjectives; the principle is Savoy's for Czech and Bulgarian, Popovič and Willett's for Slovene. */
export const polish: Morphology = [
  // Comparatives, as several men are called: starszy, starsi.
  [/(?<=..[bdgjklprw])si$/, 'szy'],
  off(
    'iami ami mi iach ach iom om iowi owi iów ów iem em ie ia io iu ią ię i y a ą e ę o u iej ej iego ego iemu emu ym im ymi imi ych ich ii',
    3,
  ),
  off('owanie owania owaniu ować uję uje ujemy ują owała owali owały owano owany owana owane owani owanych', 4),
  off('owsk ow iow', 4),
  off('ość ości', 4),
  off('ani eni ań eń an en', 6),
  off('i', 3),
  [/ck$/, 'k'],
  fleeting('ie e', 'kcnlr'),
  ...classes('k c cz', 'g dz ż', 'r rz'),
]

export const czech: Morphology = [
  off(
    'ami emi ími ými ovi ové ových ovým ech ích ách ům ám ím ým em om ého ího ému ímu mi ýma ou ů ej y ý i í a á e é ě o u ú ata at aty',
    3,
  ),
  off('ost osti', 4),
  off('ov', 4),
  fleeting('e', 'kcnlr'),
  ...classes('k c č', 'h z ž'),
]

export const slovene: Morphology = [
  off('jami ami imi ih im ega emu em om oma ah am ama ov ev jem ji je ja ju jo jih a e i o u ij iji', 3),
  off('nj', 3, 'n'),
  off('ost ostj', 4),
  fleeting('e', 'kcnlrv'),
  [/tv$/, 't'],
  ...classes('k c č', 'g z ž', 'h s š'),
]

export const bulgarian: Morphology = [
  off('ият ията ът ят', 3),
  // Articles stand after some letters only: работа and място end so themselves.
  [/(?<=..(?:[ая]|щ|ст))та$|(?<=..[еоиу])то$|(?<=..[еи])те$/, ''],
  off('ища ище ове еве и а е о я у ия ии ие', 3),
  // Verbs: намира, намират.
  off('ат ят', 4),
  off('ск', 4),
  [/(?<=.{4})ен$/, 'н'],
  off('н', 4),
  fleeting('е ъ', 'цкнлр'),
  ...classes('к ц ч', 'г з ж', 'х с ш'),
]

export const ukrainian: Morphology = [
  off('ннями ннях нням нню ння нь', 3, 'н'),
  off(
    'ями ами ях ах ям ам еві ові єю ею ою ом ем єм ів їв ев єв ей ий ій ого його ому йому им їм ими їми их їх ія ії ію а я о є е и і ї у ю ь',
    3,
  ),
  off('ськ цьк зьк', 3),
  off('ов ев', 4),
  off('іст ост', 4),
  [/([лнст])\1$/, '$1'],
  off('ь', 3),
  fleeting('е о', 'цкнлр'),
  ...classes('к ц ч', 'г з ж', 'х с ш'),
]
