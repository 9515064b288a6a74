import { beforeAll, expect, test } from 'vitest'
import { roles } from './cast'
import { type Findings, tryEverything } from './trying'

let findings: Findings
beforeAll(async () => {
  findings = await tryEverything()
}, 600_000)

test('look', () => {
  const t = [...findings.offers]
    .sort()
    .map(([deed, to]) => `${deed.padEnd(60)} ${roles.map((role) => (to.has(role) ? 'yes' : ' - ')).join(' ')}`)
    .join('\n')
  console.log(t)
  console.log(JSON.stringify(findings.breaches, null, 1), findings.tries, findings.withoutEffect)
})
