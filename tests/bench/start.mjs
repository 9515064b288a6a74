#!/usr/bin/env node
// `npm run bench`, or `npm run bench -- desk weight` for some of it: prepares and builds as `npm start` does, then
// measures the real thing.
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { run } from '../stages/command.mjs'
import { prepareOnce } from '../stages/prepare.mjs'

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..'))
for (const step of [prepareOnce, () => run({ args: ['server/start.mjs', 'build'] })]) {
  const { ok, output } = await step()
  if (ok) continue
  process.stderr.write(output)
  process.exit(1)
}
const { compile } = await import('../../server/compile.mjs')
await compile({ bench: 'tests/bench/bench.ts', 'bench-answering': 'tests/bench/search/answering.ts' }, '.build')
const { main } = await import(pathToFileURL(path.resolve('.build/bench.mjs')).href)
process.exit(await main(process.argv.slice(2)))
