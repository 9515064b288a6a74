import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { GET } from '@/app/desk/files/[id]/route'
import { POST } from '@/app/desk/files/route'
import type { Actor } from '@/lib/auth/actor'
import { startSession } from '@/lib/auth/session'
import { db } from '@/lib/db'
import { publishRecord } from '@/lib/publishing/mutations'
import { resetDatabase } from './database'
import { formWith, upload } from './files'
import { aMembership } from './people'
import { aMember, anAdmin, aPlatform } from './records'
import { request } from './request-double'

/** Where the portal of this test file keeps files. */
export const folder = path.resolve('.data', `files-test-${process.pid}`)
process.env.PORTAL_DATA = folder
process.env.NEXTAUTH_SECRET = 'kZ8w4mQ1rT6yB3nV7cX0pL5sD2fG9hJq'

export const nothing = { params: Promise.resolve({}) }
export const text = Buffer.from('Notatka\n')

/** Who takes part: an admin of an organisation, one of another, and the first organisation's own record. */
export async function openDesk() {
  await resetDatabase()
  rmSync(folder, { recursive: true, force: true })
  const { host, stranger } = await aPlatform(await anAdmin())
  const editor = await anAdminOf(host)
  await signIn(editor)
  return { record: host, editor, outsider: await anAdminOf(stranger) }
}

export const closeDesk = () => rmSync(folder, { recursive: true, force: true })

/** A member whose session knows it too, as an editor: of an admin a second factor would be asked. */
async function anAdminOf(organisationId: string): Promise<Actor> {
  const actor = await aMember([{ organisationId, role: 'organisation_admin' }])
  await aMembership(actor.personId, organisationId, 'editor')
  return actor
}

export async function signIn(actor: Actor) {
  request.cookies.clear()
  request.begin()
  await startSession(actor.personId)
}

/** Every file that lies in the data folder, but for the list of what was erased. */
export const stored = (): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
        (one) => !one.startsWith('backups') && statSync(path.join(folder, one)).isFile(),
      )
    : []

type To = { record: string; key?: string }
export const send = (content: Buffer, name: string, to: To) => POST(upload(formWith(content, name), to), nothing)

/** The key of a file that was sent and taken. */
export const sent = async (content: Buffer, name: string, record: string) =>
  ((await (await send(content, name, { record })).json()) as { fileId: string }).fileId

export const refusalOf = async (answer: Response) => [
  answer.status,
  ((await answer.json()) as { refusal: string }).refusal,
]

export const look = (id: string, query = '', { method = 'GET', ...headers }: Record<string, string> = {}) =>
  GET(new Request(`http://localhost:3000/desk/files/${id}${query}`, { headers, method }), {
    params: Promise.resolve({ id }),
  })

/** Publishes an organisation's record as it now stands. */
export async function publish(actor: Actor, record: string) {
  const { version } = await db.record.findUniqueOrThrow({ where: { id: record } })
  return publishRecord(actor, { kind: 'partner', id: record, version })
}
