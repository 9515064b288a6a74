import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import type { Enquiry } from '@/lib/enquiry/queries'
import { formatMoment } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'

/** A message in a list: what it is about, how it begins, when it came. */
export function EnquiryRow({
  enquiry: { id, kind, text, createdAt, organisation, isUnattended },
  title,
  showsReceiver,
  locale,
}: {
  enquiry: Enquiry
  /** Of the record, where it is public. */
  title: string | undefined
  /** For whoever reads the messages of several organisations. */
  showsReceiver: boolean
  locale: Locale
}) {
  const t = translator(locale, 'enquiryDesk')
  return (
    <li className="grid gap-1 border-t border-line py-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Tag tone={kind === 'correction' ? 'gap' : 'accent'}>{t(`kinds.${kind}`)}</Tag>
        <a href={`/desk/enquiries/${id}`} className="min-w-0 font-display text-lg">
          {title ?? t('goneRecord')}
        </a>
      </p>
      <p dir="auto" className="max-w-measure">
        {beginningOf(text)}
      </p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
        <span>{t('received', { time: formatMoment(createdAt, locale) })}</span>
        {showsReceiver ? <span>{t('toName', { organisation })}</span> : null}
        {isUnattended ? <Tag doubtful>{t('unattended')}</Tag> : null}
      </p>
    </li>
  )
}

const shown = 160

function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  const letters = [...line]
  return letters.length > shown ? `${letters.slice(0, shown).join('').trimEnd()}…` : line
}
