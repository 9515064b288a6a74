import { exceptions } from '@/tests/house/entrances'
import { type Role, roles } from './cast'

/** What is known of a deed when everybody has tried it. */
export type Deed = {
  offeredTo: Set<Role>
  /** Who did it, and something changed. */
  doneBy: Role | undefined
  /** How those were turned away who are not offered it. */
  refusals: Map<Role, string>
}

const words: Record<Role, string> = {
  visitor: 'visitor',
  contributor: 'contributor',
  editor: 'editor',
  organisationAdmin: 'organisation admin',
  portalAdmin: 'portal admin',
  editorElsewhere: 'editor of another organisation',
  disabled: 'disabled person',
  expired: 'expired session',
}

const introduction = `# Who may do what

Written by \`replay.browser.test.ts\`, which goes through the desk as everybody, sends every form as everybody who is not offered it, and does each deed once. Where it finds something else than stands here, it fails. Read the difference; where it is meant, write the table anew:

    npm run build && npx vitest --project=permissions run tests/browser/permissions -u

Forms are about the practices, people and pages of one organisation, to which contributor, editor and organisation admin belong; the disabled person and the one whose session has ended were its admins and kept the portal.

- **did**: is offered it, did it in this test, and something changed; of those who may, the one of the least rights
- **may**: is offered it
- anything else: is not offered it, sent it all the same, and not one row changed. *sign in*: led to signing in. *not found*: as if it did not exist. *refused*: told that it may not be, or that nothing of the kind is theirs
`

/** Every deed and everybody, as a table to read and to compare. */
export function deedsTable(deeds: ReadonlyMap<string, Deed>): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const lineOf = ([name, deed]: [string, Deed]) => row([name, ...roles.map((role) => cellOf(deed, role))])
  const isOffered = ([, { offeredTo }]: [string, Deed]) => offeredTo.size > 0
  const all = [...deeds].sort(([one], [other]) => (one < other ? -1 : 1))
  const head = [row(['Deed', ...roles.map((role) => words[role])]), row(['---', ...roles.map(() => '---')])]
  return [
    introduction,
    ...head,
    ...all.filter(isOffered).map(lineOf),
    '\n## Asked by scripts, or not offered where the test goes\n',
    'Sent with nothing in it: not one row changed, whoever asked. *own*: about their own account only, and not sent.\n',
    ...head,
    ...all.filter((entry) => !isOffered(entry)).map(lineOf),
    '\n## Before anybody is signed in\n',
    'Open to everybody, for what they ask is proven by a password, a link or a code; each limits how often (`tests/house/entrances.ts`).\n',
    ...exceptions.map((name) => `- ${nameOfDeed(name)}`),
    '',
  ].join('\n')
}

function cellOf({ offeredTo, doneBy, refusals }: Deed, role: Role): string {
  if (doneBy === role) return '**did**'
  return offeredTo.has(role) ? 'may' : (refusals.get(role) ?? '?')
}

/** `lib/person/actions.ts#disable` as `person: disable`. */
export const nameOfDeed = (name: string) => name.replace(/^lib\/(.+)\/actions\.ts#/, '$1: ')
