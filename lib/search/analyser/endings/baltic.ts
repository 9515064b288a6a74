import { classes, type Morphology, off } from '@/lib/search/analyser/morphology'

export const lithuanian: Morphology = [
  off(
    'iuose uose iose ose ėse yse ioje oje ėje yje uje ajame iajam iaisiais aisiais iųjų ųjų ojo oji iais ais iams ams ems ėms oms ims ums iomis omis ėmis emis imis umis iaus aus ies ios os ės us ys is as iui ui iai ai ei iam am em iu iau io ią ių ė ę e ą a į y i ų ū u o',
    3,
  ),
  off('im ym', 4),
  off('ėj oj uoj', 4),
  ...classes('t č', 'd dž'),
]

/** After Kreslins' stemmer for Latvian (1996), as in Lucene. */
export const latvian: Morphology = [
  off(
    'ajiem ajam ajām ajās ajos ajās iem am ām em ēm im īm um ūm ais ajai ajā ai ei as ās es ēs is īs us ūs os a ā e ē i ī u ū o s š',
    3,
  ),
  off('šan', 4),
  ...classes('t š', 'd ž'),
]
