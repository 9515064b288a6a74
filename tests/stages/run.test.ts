import { expect, test } from 'vitest'
import { report } from './report.mjs'
import { schedule } from './schedule.mjs'

const succeeds = async () => ({ ok: true, output: '' })
const fails = async () => ({ ok: false, output: 'what went wrong\n' })

async function outcomeOf(stages: Record<string, object>, names: string[]) {
  const lines: string[] = []
  const { line, summary } = report((text: string) => lines.push(text))
  const results = await schedule({ stages, names, atOnce: 2, done: line })
  const ok = summary(results)
  return { ok, printed: lines.join(''), last: lines.join('').trimEnd().split('\n').at(-1) }
}

test('the last line counts tests one by one and every other stage as one', async () => {
  const stages = {
    format: { work: succeeds },
    unit: { work: succeeds, tests: () => ({ passed: 12, failed: 0, skipped: 0 }) },
  }
  expect(await outcomeOf(stages, ['format', 'unit'])).toMatchObject({ ok: true, last: '13 passed, 0 failed' })
})

test('skipped tests are told', async () => {
  const stages = { unit: { work: succeeds, tests: () => ({ passed: 3, failed: 0, skipped: 2 }) } }
  expect((await outcomeOf(stages, ['unit'])).last).toBe('3 passed, 0 failed, 2 skipped')
})

test('a stage that fails shows all it said, and what needs it is not run', async () => {
  const stages = { build: { work: fails }, browser: { needs: ['build'], work: succeeds }, lint: { work: succeeds } }
  const { ok, printed, last } = await outcomeOf(stages, ['browser', 'lint'])
  expect(ok).toBe(false)
  expect(printed).toContain('what went wrong')
  expect(printed).toContain('not run: build failed')
  expect(last).toBe('1 passed, 2 failed')
})

test('a run of tests that ends badly counts as a failure even when no test failed', async () => {
  const stages = { unit: { work: fails, tests: () => ({ passed: 3, failed: 0, skipped: 0 }) } }
  expect((await outcomeOf(stages, ['unit'])).last).toBe('3 passed, 1 failed')
})

test('no more stages run at a time than are wanted, and one that wants to be alone is', async () => {
  let running = 0
  let most = 0
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
    return { ok: true, output: '' }
  }
  const alone = async () => {
    expect(running).toBe(0)
    return work()
  }
  const stages = { one: { work }, two: { work }, three: { work }, heavy: { isAlone: true, work: alone } }
  expect((await outcomeOf(stages, ['one', 'two', 'heavy', 'three'])).ok).toBe(true)
  expect(most).toBe(2)
})
