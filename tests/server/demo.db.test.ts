import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { actorOf, openSession } from '@/lib/auth/open-sessions'
import { db } from '@/lib/db'
import { recognise } from '@/lib/person/mutations'
import { welcomeDemoPeople } from '@/server/demo'
import { refuseDemoElsewhere } from '@/server/demo-agreement'
import { welcomePeople } from '@/server/people'
import { resetDatabase } from '@/tests/support/database'
import { anOrganisation, aPerson } from '@/tests/support/people'

type Told = Record<string, { email: string; password: string; organisation: string | null; role: string }>

const folder = mkdtempSync(path.join(tmpdir(), 'portal-demo-'))
const file = path.join(folder, 'people.json')
const caller = { requestId: '7f9b3c1e-0000-4000-8000-000000000000', source: '203.0.113.0/24' }

beforeAll(resetDatabase)
beforeEach(async () => {
  await resetDatabase()
  await anOrganisation('IOM Poland')
  await anOrganisation('Institute of Public Affairs')
})
afterAll(() => rmSync(folder, { recursive: true }))

const told = () => JSON.parse(readFileSync(file, 'utf8')) as Told
const signIn = ({ email = '', password = '' }: { email?: string; password?: string } = {}) =>
  recognise(caller, { email, password })

test('four marked people can sign in with the passwords that were told', async () => {
  const lines = await welcomeDemoPeople([], file)
  const people = told()
  expect(Object.keys(people)).toEqual(['admin', 'iomEditor', 'iomContributor', 'ipaEditor'])
  expect(statSync(file).mode & 0o777).toBe(0o600)
  for (const person of Object.values(people)) {
    expect(lines.join('\n')).toContain(`${person.password}`)
    const id = await signIn(person)
    const { name, isDemo, isPortalAdmin, memberships } = await db.person.findUniqueOrThrow({
      where: { id },
      include: { memberships: true },
    })
    expect({ isDemo, isMarked: name.endsWith('(demo)') }).toEqual({ isDemo: true, isMarked: true })
    expect(isPortalAdmin).toBe(person.organisation === null)
    expect(memberships.map(({ role }) => role)).toEqual(person.organisation === null ? [] : [person.role])
  }
})

test('every demo start makes new passwords and ends what was open', async () => {
  await welcomeDemoPeople([], file)
  const before = told()
  const claims = await openSession({
    personId: await signIn(before.admin),
    requestId: caller.requestId,
    replaces: null,
  })
  await welcomeDemoPeople([], file)
  expect(await actorOf(claims)).toBeNull()
  await expect(signIn(before.admin)).rejects.toMatchObject({ reason: 'wrong_credentials' })
  expect(await signIn(told().admin)).toBe(claims.sub)
})

test('an ordinary start keeps them out, says so once, and a demo start lets them in again', async () => {
  await welcomeDemoPeople([], file)
  const { iomEditor } = told()
  const claims = await openSession({ personId: await signIn(iomEditor), requestId: caller.requestId, replaces: null })
  const lines = await welcomePeople()
  expect(lines.join('\n')).toMatch(/4 demo people[^]*set-up\?token=/)
  expect(await actorOf(claims)).toBeNull()
  await expect(signIn(iomEditor)).rejects.toMatchObject({ reason: 'wrong_credentials' })
  expect((await welcomePeople()).join('\n')).not.toContain('demo people')
  await welcomeDemoPeople([], file)
  expect(await signIn(told().iomEditor)).toBe(claims.sub)
})

test('is refused where real data may be, unless somebody insists', async () => {
  const insisting = ['--yes-this-database']
  expect(() => refuseDemoElsewhere('embedded', [])).not.toThrow()
  expect(() => refuseDemoElsewhere('external', [])).toThrow('external database')
  expect(() => refuseDemoElsewhere('external', insisting)).not.toThrow()
  await aPerson()
  await expect(welcomeDemoPeople([], file)).rejects.toThrow('people of its own')
  await expect(welcomeDemoPeople(insisting, file)).resolves.toHaveLength(5)
})
