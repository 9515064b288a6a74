import { useTranslations } from 'next-intl'
import type { FormValue, FormValues } from '@/lib/form-state'
import { useFieldLabel } from './form-context'

/** What somebody else saved in between. */
export type Theirs = { version: number; by: string; at: string; values: FormValues }

type Difference = { field: string; theirs: string; yours: string }

/** Two people wrote at once: both texts side by side, and what the next save will do. */
export function Clash({ theirs, typed }: { theirs: Theirs; typed: FormValues }) {
  const t = useTranslations('roundtableForm')
  const labelOf = useFieldLabel()
  const found = differences(theirs.values, typed)
  return (
    <section role="alert" tabIndex={-1} aria-labelledby="clash" className="grid gap-4 border-2 border-gap px-5 py-4">
      <h2 id="clash" className="text-xl">
        {t('clash', { name: theirs.by })}
      </h2>
      <p className="max-w-measure">{t('clashHelp')}</p>
      {found.length === 0 ? <p>{t('clashSame')}</p> : null}
      {found.map(({ field, theirs: saved, yours }) => (
        <div key={field} className="grid gap-2 border-t border-line pt-3">
          <a href={`#${field}`} className="font-strong">
            {labelOf(field)}
          </a>
          <dl className="grid gap-4 sm:grid-cols-2">
            <div>
              <dt className="text-sm text-quiet">{t('theirs')}</dt>
              <dd className="whitespace-pre-line">{saved || t('empty')}</dd>
            </div>
            <div>
              <dt className="text-sm text-quiet">{t('yours')}</dt>
              <dd className="whitespace-pre-line">{yours || t('empty')}</dd>
            </div>
          </dl>
        </div>
      ))}
      <p>
        <a href="?">{t('takeTheirs')}</a>
      </p>
    </section>
  )
}

const keys = /(^|\.)(id|version)$/
/** What an empty row of the form holds all the same. */
const defaults = /\.(kind|verified)$/

/** Fields whose texts differ, by their names in the form. */
export function differences(theirs: FormValues, yours: FormValues): Difference[] {
  const saved = flat(theirs)
  const typed = flat(yours)
  const written = new Set(
    [...saved, ...typed].flatMap(([field, text]) => (text && !defaults.test(field) ? [rowOf(field)] : [])),
  )
  return [...new Set([...saved.keys(), ...typed.keys()])]
    .filter(
      (field) =>
        !keys.test(field) && written.has(rowOf(field)) && (saved.get(field) ?? '') !== (typed.get(field) ?? ''),
    )
    .map((field) => ({ field, theirs: saved.get(field) ?? '', yours: typed.get(field) ?? '' }))
}

const rowOf = (field: string) => field.split('.')[0] ?? field

function flat(value: FormValue | undefined, name = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'string') into.set(name, value)
  else if (Array.isArray(value)) for (const [index, one] of value.entries()) flat(one, `${name}[${index}]`, into)
  else if (value) for (const [key, one] of Object.entries(value)) flat(one, name ? `${name}.${key}` : key, into)
  return into
}
