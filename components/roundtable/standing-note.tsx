import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

type Standing = { version: number; publishedVersion: number | null; withdrawnReason: string | null }
type Shown = { standing: Standing; locale: Locale }

const stateOf = ({ version, publishedVersion, withdrawnReason }: Standing) => {
  if (publishedVersion === version) return 'published'
  if (publishedVersion !== null) return 'changed'
  return withdrawnReason === null ? 'draft' : 'withdrawn'
}

/** Where a record stands, in a word. */
function StandingTag({ standing, locale }: Shown) {
  const state = stateOf(standing)
  return <Tag doubtful={state !== 'published'}>{translator(locale, 'roundtableForm')(`state.${state}`)}</Tag>
}

/** Where a record stands and what that means for the public. */
export function StandingNote({ standing, locale }: Shown) {
  const t = translator(locale, 'roundtableForm')
  return (
    <p className="flex flex-wrap items-baseline gap-3">
      <StandingTag standing={standing} locale={locale} />
      <span className="text-quiet">
        {t(`stateHelp.${stateOf(standing)}`, { reason: standing.withdrawnReason ?? '' })}
      </span>
    </p>
  )
}
