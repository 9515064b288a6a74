import * as z from 'zod'
import { type BulkAct, Theme } from '@/lib/generated/prisma/enums'
import { line } from '@/lib/publishing/input'
import { mostAtOnce, themeWays } from './rules'

/** What was chosen for an act, each with its own questions. */
const chosenFor = {
  theme: z.strictObject({ theme: z.enum(Theme), way: z.enum(themeWays) }),
  owner: z.strictObject({ organisationId: z.uuid() }),
  submit: z.strictObject({}),
  publish: z.strictObject({}),
  // An address may hold what no form sends.
  withdraw: z.strictObject({ reason: line(2000).regex(/^[\P{Cc}\t\n]*$/u) }),
  delete: z.strictObject({}),
} as const satisfies Record<BulkAct, z.ZodType>

type ChosenTheme = { act: 'theme' } & z.output<typeof chosenFor.theme>
type ChosenOwner = { act: 'owner' } & z.output<typeof chosenFor.owner>
type ChosenReason = { act: 'withdraw' } & z.output<typeof chosenFor.withdraw>
export type Chosen = ChosenTheme | ChosenOwner | ChosenReason | { act: 'submit' | 'publish' | 'delete' }

/** What an address says of a change that is looked at first; undefined while something is not chosen yet. */
export function readChosen(act: BulkAct, asked: Record<string, unknown>): Chosen | undefined {
  const { theme, way, organisationId, reason } = asked
  const given = { theme: { theme, way }, owner: { organisationId }, withdraw: { reason } }[act as 'theme'] ?? {}
  const read = chosenFor[act].safeParse(given)
  return read.success ? ({ act, ...read.data } as Chosen) : undefined
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const one = new RegExp(`^(${uuid}):([1-9]\\d{0,8})$`)

/** Records as a form names them: each with the version that was looked at. */
const records = z
  .string()
  .max(mostAtOnce * 48)
  .transform((text, context) => {
    const found = text.split(',').map((part) => one.exec(part))
    const isTwice = new Set(found.map((part) => part?.[1])).size < found.length
    if (found.length > mostAtOnce || isTwice || found.some((part) => part === null)) {
      context.addIssue({ code: 'custom', message: 'malformed' })
      return z.NEVER
    }
    return found.flatMap((part) => (part ? [{ id: part[1] ?? '', version: Number(part[2]) }] : []))
  })
export const writtenRecords = (all: readonly { id: string; version: number }[]) =>
  all.map(({ id, version }) => `${id}:${version}`).join(',')

export const plainChange = z.discriminatedUnion('act', [
  chosenFor.theme.extend({ act: z.literal('theme'), records }),
  chosenFor.submit.extend({ act: z.literal('submit'), records }),
  chosenFor.publish.extend({ act: z.literal('publish'), records }),
  chosenFor.withdraw.extend({ act: z.literal('withdraw'), records }),
])
export const sensitiveChange = z.discriminatedUnion('act', [
  chosenFor.owner.extend({ act: z.literal('owner'), records }),
  chosenFor.delete.extend({ act: z.literal('delete'), records }),
])

/** A view that is kept under a name. */
export const viewInput = z.strictObject({
  name: line(80),
  query: z
    .string()
    .max(1000)
    .regex(/^[\w=&%.+*-]*$/, 'malformed'),
  path: z.enum(['/desk/records', '/desk/admin/records']),
  isShared: z.literal('on').optional(),
})
export const viewRemoval = viewInput.pick({ path: true })
