import { formChoices } from '@/app/desk/[folder]/form-choices'
import type { ShownChange } from '@/components/desk/review/changes'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import type { LanguageChanges } from '@/lib/editing/changes'
import { kindOfDeskFolder } from '@/lib/editing/editable'
import { fieldAt } from '@/lib/editing/form'
import { formOf } from '@/lib/editing/forms'
import type { Locale } from '@/lib/language/rules'
import type { DocumentKind } from '@/lib/publishing/document'

type Known = Awaited<ReturnType<typeof formChoices>>
type Given = { folder: string; actor: Actor }

/** Changes with their fields and codes in the words of the person who reads them. */
export async function shownChanges(all: readonly LanguageChanges[], { folder, actor }: Given) {
  const kind = kindOfDeskFolder(folder)
  if (!kind) return []
  const form = formOf(kind)
  const known = await formChoices(actor, form)
  return all.flatMap(({ language, differences }) => {
    if (!differences) return []
    const changes = differences.map(
      (one): ShownChange => ({
        ...one,
        label: labelOf(kind, one.path, actor.locale),
        words: wordsFor(fieldAt(form, one.path), known),
      }),
    )
    return [{ language, changes }]
  })
}

/** Funding 2: Programme. */
function labelOf(kind: DocumentKind, path: string, locale: Locale): string {
  const t = translator(locale, 'fields') as unknown as { (key: string): string; has: (key: string) => boolean }
  const find = (name: string) => {
    const key = [`${kind}.label.${name}`, `every.label.${name}`].find((one) => t.has(one))
    return key ? t(key) : name
  }
  const steps = [...path.matchAll(/([A-Za-z]\w*)(?:\[(\d+)\])?/g)]
  return steps
    .map(([, , row], place) => {
      const name = find(
        steps
          .slice(0, place + 1)
          .map(([, step]) => step)
          .join('_'),
      )
      return row === undefined ? name : `${name} ${Number(row) + 1}`
    })
    .join(': ')
}

function wordsFor(field: ReturnType<typeof fieldAt>, { choices, records }: Known): Record<string, string> {
  const listed = field && 'from' in field ? choices[field.from] : undefined
  const kind = field && 'of' in field ? field.of : field?.type === 'party' ? 'partner' : undefined
  const named = kind ? records[kind] : undefined
  return Object.fromEntries((listed ?? named ?? []).map(({ value, label }) => [value, label]))
}
