#!/usr/bin/env node
// `npm run search:quality`: how well the search answers the judged set. `-- record` keeps the figures that npm test guards,
// `-- worst` names the worst queries of the open part, `-- open` prints nothing of the other.
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { prepareOnce } from '../stages/prepare.mjs'

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'))
const { ok, output } = await prepareOnce()
if (!ok) {
  process.stderr.write(output)
  process.exit(1)
}
const { compile } = await import('../../server/compile.mjs')
await compile({ 'search-quality': 'tests/search/quality.ts' }, '.build')
const { main } = await import(pathToFileURL(path.resolve('.build/search-quality.mjs')).href)
process.exit(await main(process.argv.slice(2)))
