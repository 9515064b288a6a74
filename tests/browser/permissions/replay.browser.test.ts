import { beforeAll, expect, test } from 'vitest'
import { roles } from './cast'
import { type Findings, tryEverything } from './trying'

let findings: Findings
beforeAll(async () => {
  findings = await tryEverything()
}, 900_000)

const yes = '●'
const no = '·'

test('who is offered what', () => {
  const table = [...findings.offers]
    .map(([deed, to]) => `${deed.padEnd(58)} ${roles.map((role) => (to.has(role) ? yes : no)).join(' ')}`)
    .toSorted()
  expect(`\n${table.join('\n')}\n`).toMatchInlineSnapshot()
})

test('what somebody is not offered, nobody can do: every form, sent by everybody else, changes nothing', () => {
  expect(findings.breaches).toEqual([])
  expect(findings.tries).toBeGreaterThan(250)
})

test('every one of these forms does something for those who are offered it', () => {
  expect(findings.withoutEffect).toEqual([])
})
