import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { exceptions, exportedNames } from '@/tests/house/entrances'
import { filesIn } from '@/tests/house/source-files'

/** A form as a page offers it: where it is sent, and with what. */
export type OfferedForm = {
  /** The export that carries it out, or the address it is posted to. */
  deed: string
  /** The deed with what the page has bound to it: the same key is the same thing to do. */
  key: string
  address: string
  /** The page that offers it. */
  page: string
  entries: [string, string][]
  /** The field that takes a file, if there is one. */
  fileField: string | undefined
}

/** Ways in that are no actions: `POST /desk/[folder]/[id]/form`, as the file of the route stands. */
export const writingRoutes: readonly string[] = filesIn(['app'], /^route\.ts$/).flatMap((file) =>
  exportedNames(file)
    .filter((name) => /^(POST|PUT|PATCH|DELETE)$/.test(name) && !exceptions.includes(`${file}#${name}`))
    .map((name) => `${name} /${file.slice('app/'.length, -'/route.ts'.length)}`),
)

/** The route that answers what is posted to an address. */
export function routeAt(pathname: string): string {
  const asked = pathname.split('/')
  const fits = (route: string) => {
    const parts = route.slice('POST '.length).split('/')
    return parts.length === asked.length && parts.every((part, place) => part.startsWith('[') || part === asked[place])
  }
  return writingRoutes.find(fits) ?? `POST ${pathname}`
}

type BuiltAction = { filename: string; exportedName: string; workers: Record<string, unknown> }
type Manifest = { node: Record<string, BuiltAction> }

const manifest = () => JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest

/** Pages that carry an action, by its key: `/desk/admin/people/[id]`. */
export const pagesOfActions = (): Map<string, string[]> =>
  new Map(
    Object.entries(manifest().node).map(([id, { workers }]) => [
      id,
      Object.keys(workers).map((page) => page.replace(/^app|\/page$/g, '')),
    ]),
  )

/** Server actions of the build by the keys that forms carry: `lib/person/actions.ts#signOut`. */
export function builtActions(): Map<string, string> {
  return new Map(
    Object.entries(manifest().node).map(([id, { filename, exportedName }]) => [id, `${filename}#${exportedName}`]),
  )
}

type Found = {
  action: string
  entries: [string, string][]
  buttons: [string, string][]
  fileField?: string | undefined
}
type Reading = { html: string; address: string; actions: ReadonlyMap<string, string> }

/** The forms that a page offers to change something with, filled in, one for each of their named buttons. */
export async function formsOf(reader: Page, { html, address, actions }: Reading): Promise<OfferedForm[]> {
  const found = await reader.evaluate(readForms, { html, typed })
  return found.flatMap(({ action, entries, buttons, fileField }) =>
    (buttons.length > 0 ? buttons : [undefined]).map((button) => {
      const sent: [string, string][] = button ? [...entries, button] : entries
      const { deed, about } = identityOf(sent, action, actions)
      const target = action || address
      return {
        deed,
        key: JSON.stringify([deed, about, button?.[1]]),
        address: target,
        page: address,
        entries: sent,
        fileField,
      }
    }),
  )
}

/** What somebody would type into fields that are empty. */
const typed: Record<string, string> = {
  title: 'Written by the cast',
  'names[0].name': 'Written by the cast',
  name: 'Written by the cast',
  label: 'Somebody at the city hall',
  alternative: 'One pixel',
  reason: 'Because the test says so.',
  email: 'somebody-else@example.org',
  happened: '2024-03-01',
  day: '2031-03-01',
  time: '10:00',
}

/** Runs in the browser, which knows best what a form would send. */
function readForms({ html, typed: words }: { html: string; typed: Record<string, string> }): Found[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const fill = (form: HTMLFormElement) => {
    for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]')) {
      const group = [...form.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(box.name)}"]`)]
      if (group.every(({ checked }) => !checked)) box.checked = true
    }
    for (const field of form.querySelectorAll<HTMLInputElement>('input, textarea'))
      if (field.value === '' && words[field.name] !== undefined) field.value = words[field.name] ?? ''
  }
  const choose = (form: HTMLFormElement) => {
    for (const field of form.querySelectorAll('select'))
      if (field.value === '' && (field.required || field.name === 'organisationId')) field.selectedIndex = 1
  }
  return [...page.querySelectorAll('form')]
    .filter((form) => form.getAttribute('method')?.toLowerCase() === 'post')
    .map((form) => {
      fill(form)
      choose(form)
      return {
        action: form.getAttribute('action') ?? '',
        entries: [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
        buttons: [...form.querySelectorAll<HTMLButtonElement>('button[name]')].map((one): [string, string] => [
          one.name,
          one.value,
        ]),
        fileField: form.querySelector<HTMLInputElement>('input[type=file]')?.name,
      }
    })
}

/** React writes the action's key into hidden fields, beside what the page has bound. */
function identityOf(entries: [string, string][], action: string, actions: ReadonlyMap<string, string>) {
  const described = entries.find(([name]) => /^\$ACTION_\d+:0$/.test(name))?.[1]
  const bare = entries.find(([name]) => name.startsWith('$ACTION_ID_'))?.[0].slice('$ACTION_ID_'.length)
  const id = described ? (JSON.parse(described) as { id: string }).id : bare
  if (id !== undefined) {
    const bound = entries.filter(([name]) => /^\$ACTION_\d+:[1-9]\d*$/.test(name)).flatMap(([, text]) => boundIn(text))
    return { deed: actions.get(id) ?? id, about: [...bound, ...named(entries)] }
  }
  const { pathname, searchParams } = new URL(action, 'http://portal')
  return { deed: routeAt(pathname), about: [pathname, searchParams.get('record')] }
}

/** Whose row it is about, where the form itself says so: of two such forms either is a deed of its own. */
const named = (entries: [string, string][]) =>
  entries.filter(([name]) => /^(session|file|personId|passkeyId|mappingId)$/.test(name)).map(([, value]) => value)

/** Of what React binds the last part is the state of the form, which says nothing about what it does. */
function boundIn(text: string): unknown[] {
  const parts: unknown = JSON.parse(text)
  return Array.isArray(parts) ? parts.filter((part) => !isFormState(part)) : []
}

const isFormState = (part: unknown) => typeof part === 'object' && part !== null && 'status' in part
