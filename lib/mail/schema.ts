import * as z from 'zod'
import { OutboxState } from '@/lib/generated/prisma/enums'

const narrowed = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (Array.isArray(value) ? value[0] : value), schema.nullable().catch(null).default(null))

/** Which outgoing messages are asked for, as an address says it. */
export const messageFilter = z.object({
  state: narrowed(z.enum(OutboxState)),
  template: narrowed(z.string().regex(/^[a-z_]{1,60}$/)),
  /** Mails, or what else waits in the outbox. */
  other: narrowed(z.literal('on')),
  before: narrowed(z.uuid()),
})
export type MessageFilter = z.output<typeof messageFilter>

/** The query of an address that a filter describes. */
export function messageQuery(filter: Partial<MessageFilter>): string {
  const said = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []))
  return said.length > 0 ? `?${new URLSearchParams(said)}` : ''
}
