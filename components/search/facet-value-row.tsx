import { classNames } from '@/components/ui/class-names'
import { translator } from '@/i18n/translator'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import type { FacetName } from '@/lib/search/facets'
import type { NamedValue } from './facet-values'
import { formId } from './search-form'
import type { waysOut } from './steps'

type Given = { locale: Locale; ways: ReturnType<typeof waysOut>; name: FacetName; value: NamedValue }

/** Logical space before a value for each step that it lies deeper. */
const indents = ['', 'ps-4', 'ps-8', 'ps-12']

/** One value: a box to tick, how many results have it, and a link that leaves them out. */
export function FacetValueRow({ locale, ways, name, value: { value, name: words, count, state, depth } }: Given) {
  const t = translator(locale, 'search')
  const id = `${name}-${value}`
  const isExcluded = state === 'excluded'
  const way = isExcluded ? 'bringBack' : 'leaveOut'
  const label = sentence(way, locale).replace(gap, () => words)
  return (
    <li className={classNames('facet-value', indents[Math.min(depth, indents.length - 1)])}>
      {isExcluded ? (
        <span className="facet-label ps-7 text-quiet">
          <span className="line-through">{words}</span>
          <span className="facet-count">{t('leftOut')}</span>
        </span>
      ) : (
        <label htmlFor={id} className="facet-label cursor-pointer">
          <input
            id={id}
            form={formId}
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={state === 'included'}
          />
          <span>{words}</span>
          <span className="facet-count">{formatNumber(count, locale)}</span>
        </label>
      )}
      <a
        id={`not-${id}`}
        href={ways[way](value)}
        rel="nofollow"
        title={label}
        className={isExcluded ? 'facet-not facet-back' : 'facet-not'}
      />
    </li>
  )
}

/** Stands where the name of a value will. */
const gap = '\uFFFC'
const sentences = new Map<string, string>()

/** A sentence with a gap, made once: a page says it of hundreds of values. */
function sentence(name: 'bringBack' | 'leaveOut', locale: Locale): string {
  const key = `${locale} ${name}`
  const made = sentences.get(key) ?? translator(locale, 'search')(name, { value: gap })
  sentences.set(key, made)
  return made
}
