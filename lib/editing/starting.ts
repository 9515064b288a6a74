import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import type { RecordKind } from '@/lib/generated/prisma/enums'
import { deskFolders, editableKinds } from './editable'
import { foundationKinds } from './rules'

/** Folders of the desk, of every kind that has a form there. */
const folders: Partial<Record<RecordKind, string>> = deskFolders

/** Where a record is worked on; null where its kind has no form yet. */
export const workPathOf = ({ kind, id }: { kind: RecordKind; id: string }): string | null =>
  folders[kind] ? `/desk/${folders[kind]}/${id}` : null

/** Kinds the actor may begin, with the address of the first page of the form: what is written most often comes first. */
export function kindsToStart(actor: Actor): { kind: RecordKind; path: string }[] {
  const mayWrite =
    can.recordFoundation(actor) || actor.memberships.some((one) => can.recordFor(actor, one.organisationId))
  const kinds = [...new Set<RecordKind>(['practice', 'roundtable', ...editableKinds])]
  return kinds
    .filter((kind) => (foundationKinds.includes(kind) ? can.recordFoundation(actor) : mayWrite))
    .flatMap((kind) => (folders[kind] ? [{ kind, path: `/desk/${folders[kind]}/new` }] : []))
}
