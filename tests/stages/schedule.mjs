import { run } from './command.mjs'

/**
 * Runs the named stages and what they need, a few at a time; a stage that wants the machine to itself says `isAlone`.
 * Order of start is the order of the list, so a failure of something quick is seen early.
 */
export async function schedule({ stages, names, atOnce, done }) {
  const waiting = withNeeds(stages, names)
  const finished = new Map()
  const running = new Set()
  const isTaken = () => [...running].some(({ stage }) => stage.isAlone)
  const fits = (name) => running.size === 0 || (running.size < atOnce && !stages[name].isAlone && !isTaken())
  const ready = (name) => (stages[name].needs ?? []).every((need) => finished.has(need))
  const settle = (result) => {
    finished.set(result.name, result)
    done(result)
  }

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(ready)
    const name = waiting[next]
    if (next >= 0 && fits(name)) {
      waiting.splice(next, 1)
      const broken = (stages[name].needs ?? []).find((need) => !finished.get(need).ok)
      if (broken) {
        settle({ name, ok: false, ms: 0, passed: 0, failed: 1, skipped: 0, output: `not run: ${broken} failed\n` })
        continue
      }
      const entry = { name, stage: stages[name] }
      entry.promise = one(name, stages[name]).then((result) => {
        running.delete(entry)
        settle(result)
      })
      running.add(entry)
    } else await Promise.race([...running].map(({ promise }) => promise))
  }
  return [...finished.values()]
}

/** What a stage needs runs before it, once. */
function withNeeds(stages, names) {
  const order = []
  const add = (name) => {
    for (const need of stages[name].needs ?? []) add(need)
    if (!order.includes(name)) order.push(name)
  }
  for (const name of names) add(name)
  return order
}

async function one(name, stage) {
  const started = performance.now()
  const outcome = await (stage.work ? stage.work() : run(stage.command()))
  const tests = stage.tests?.()
  const ok = outcome.ok && (tests?.failed ?? 0) === 0
  const counts = tests
    ? { ...tests, failed: ok ? 0 : Math.max(tests.failed, 1) }
    : { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
  return {
    name,
    ok,
    ms: performance.now() - started,
    output: outcome.output,
    note: outcome.note,
    silent: stage.silent,
    ...counts,
  }
}
