import { beforeAll, describe, expect, test } from 'vitest'
import { outside } from './cast'
import { deedsTable } from './deeds-table'
import { type Findings, tryEverything } from './everything'
import { doneElsewhere } from './known'

describe('everything, tried by everybody', () => {
  let findings: Findings
  beforeAll(async () => {
    findings = await tryEverything()
  }, 600_000)

  test('what somebody is not offered, nobody can do: every form, sent by everybody else, changes nothing', () => {
    expect(findings.breaches).toEqual([])
    expect(findings.tries).toBeGreaterThan(500)
  })

  test('whoever is not signed in, or not any more, is offered nothing', () => {
    const offers = [...findings.deeds].filter(([, { offeredTo }]) => outside.some((role) => offeredTo.has(role)))
    expect(offers.map(([deed]) => deed)).toEqual([])
  })

  test('every one of these forms does something for those who are offered it', () => {
    const withoutEffect = [...findings.deeds].flatMap(([deed, { offeredTo, doneBy }]) =>
      offeredTo.size > 0 && !doneBy && !(deed in doneElsewhere) ? [`${deed}: ${findings.said.get(deed) ?? ''}`] : [],
    )
    expect(withoutEffect).toEqual([])
  })

  test('no page of the desk is forgotten', () => {
    expect(findings.forgottenPages).toEqual([])
  })

  test('who may do what is as deeds.md says', async () => {
    const howToGoOn = 'Where the difference is meant: npx vitest --project=permissions run tests/browser/permissions -u'
    await expect(deedsTable(findings.deeds), howToGoOn).toMatchFileSnapshot('./deeds.md')
  })
})
