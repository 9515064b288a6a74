#!/usr/bin/env node
// Runs everything that checks. `node tests/run.mjs` = all (npm test), `… fast` = daily work, `… lint types` = those stages.
// Needs nothing installed: the first stage installs.
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { report } from './stages/report.mjs'
import { schedule } from './stages/schedule.mjs'
import { everything, fast, stages } from './stages/stages.mjs'

process.chdir(path.dirname(path.dirname(fileURLToPath(import.meta.url))))

const asked = process.argv.slice(2)
// Pictures are for people; a whole run asks what fails.
if (asked.length === 0) process.env.PICTURES ??= 'no'
const names = asked.length === 0 ? everything : asked.flatMap((name) => (name === 'fast' ? fast : [name]))
const unknown = names.filter((name) => !stages[name])
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. There are: fast, ${Object.keys(stages).join(', ')}`)
  process.exit(2)
}

const { line, summary } = report()
// One more than the cores of the machine it is meant for: what visits the portal waits for it half of the time.
const results = await schedule({ stages, names, atOnce: 3, done: line })
process.exit(summary(results) ? 0 : 1)
