import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

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

type Manifest = { node: Record<string, { filename: string; exportedName: string }> }

/** Server actions of the build by the keys that forms carry: `lib/person/actions.ts#signOut`. */
export function builtActions(): Map<string, string> {
  const { node } = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest
  return new Map(Object.entries(node).map(([id, { filename, exportedName }]) => [id, `${filename}#${exportedName}`]))
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
  label: 'Somebody at the city hall',
  reason: 'Because the test says so.',
  day: '2031-03-01',
  time: '10:00',
}

/** Runs in the browser, which knows best what a form would send. */
function readForms({ html, typed: words }: { html: string; typed: Record<string, string> }): Found[] {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const fill = (form: HTMLFormElement) => {
    for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      const group = [...form.querySelectorAll<HTMLInputElement>(`input[name="${CSS.escape(box.name)}"]`)]
      if (group.every(({ checked }) => !checked)) box.checked = true
    }
    for (const field of form.querySelectorAll<HTMLInputElement>('input, textarea'))
      if (field.value === '' && words[field.name] !== undefined) field.value = words[field.name] ?? ''
    for (const field of form.querySelectorAll('select'))
      if (field.value === '' && field.required) field.selectedIndex = 1
  }
  return [...page.querySelectorAll('form')]
    .filter((form) => form.getAttribute('method')?.toLowerCase() === 'post')
    .map((form) => {
      fill(form)
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
    return { deed: actions.get(id) ?? id, about: bound }
  }
  const { pathname, searchParams } = new URL(action, 'http://portal')
  return { deed: `POST ${pathname.replace(uuids, '<id>')}`, about: [pathname, searchParams.get('record')] }
}

const uuids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Of what React binds the last part is the state of the form, which says nothing about what it does. */
function boundIn(text: string): unknown[] {
  const parts: unknown = JSON.parse(text)
  return Array.isArray(parts) ? parts.filter((part) => !isFormState(part)) : []
}

const isFormState = (part: unknown) => typeof part === 'object' && part !== null && 'status' in part
