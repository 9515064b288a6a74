import type { Proposal } from '@/components/desk/form/start-form'
import type { Actor } from '@/lib/auth/actor'
import type { EditableKind } from '@/lib/editing/editable'
import { listPlatformChoices } from '@/lib/platform/queries'

/** What can be proposed before a record is opened: for a roundtable the next of a platform, for others nothing. */
export async function proposalFor(actor: Actor, kind: EditableKind): Promise<Proposal | undefined> {
  if (kind !== 'roundtable') return undefined
  const platforms = await listPlatformChoices(actor)
  const [platform] = platforms
  if (!platform) return undefined
  const sequence = String(platform.nextSequence)
  return {
    values: { platformId: platform.id, sequence, course: 'held', mode: 'in_person' },
    following: {
      ...{ field: 'platformId', sets: 'sequence' },
      to: Object.fromEntries(platforms.map(({ id, nextSequence }) => [id, String(nextSequence)])),
    },
  }
}
