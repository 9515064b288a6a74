import { beforeAll, describe, expect, test } from 'vitest'
import { roles } from './cast'
import { type Findings, tryEverything } from './trying'

// It takes minutes: asked for by name until it takes less.
describe.runIf(process.env.PORTAL_TRY_EVERYTHING)('everything, tried by everybody', () => {
  let findings: Findings
  beforeAll(async () => {
    findings = await tryEverything()
  }, 900_000)

  test('whoever is not signed in, or not any more, is offered nothing', () => {
    const outside = roles.filter((role) => ['visitor', 'disabled', 'expired'].includes(role))
    expect([...findings.offers].filter(([, to]) => outside.some((role) => to.has(role)))).toEqual([])
  })

  test('what somebody is not offered, nobody can do: every form, sent by everybody else, changes nothing', () => {
    expect(findings.breaches).toEqual([])
    expect(findings.tries).toBeGreaterThan(250)
  })

  test('every one of these forms does something for those who are offered it', () => {
    expect(findings.withoutEffect).toEqual([])
  })
})
