// Makes the font files of the portal from the @fontsource packages: `node scripts/subset-fonts.mjs`.
// Their output is committed, so a build needs neither these packages nor this script.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

const target = 'app/fonts'
const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, step) => from + step))

// What English needs, and with it the punctuation and signs every language shares.
const latin = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}\u2010\u2011–—‘’‚“”„…•‹›€→←↗−×\u2009\u202f`
// Latin Extended-A, and the Romanian letters with a comma below.
const extended = `${range(0x100, 0x17f)}ȘșȚțẞ`

const faces = [
  {
    family: 'source-serif-4',
    file: 'opsz',
    name: 'display',
    variationAxes: { opsz: 32, wght: { min: 400, max: 600 } },
  },
  { family: 'source-sans-3', file: 'wght', name: 'text', variationAxes: { wght: { min: 400, max: 650 } } },
]
// Kerning, ligatures, mark positions, localised forms, lining and tabular figures; no small capitals, no swashes.
const keepFeatures = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'lnum', 'pnum', 'tnum']

await mkdir(target, { recursive: true })
for (const { family, file, name, variationAxes } of faces)
  for (const [script, characters] of [
    ['latin', latin],
    ['latin-ext', extended],
  ]) {
    const source = `node_modules/@fontsource-variable/${family}/files/${family}-${script}-${file}-normal.woff2`
    const options = { targetFormat: 'woff2', variationAxes, keepFeatures, noHinting: true }
    const made = await subsetFont(await readFile(source), characters, options)
    await writeFile(`${target}/${name}-${script}.woff2`, made)
    console.log(`${name}-${script}.woff2`, made.length)
  }
