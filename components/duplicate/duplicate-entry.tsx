import { PlainForm } from '@/components/desk/review/plain-form'
import { ButtonLink } from '@/components/ui/button'
import { translator } from '@/i18n/translator'
import type { Duplicate } from '@/lib/duplicate/queries'
import type { Reason } from '@/lib/duplicate/rules'
import type { FormAction } from '@/lib/form-state'
import type { Locale } from '@/lib/language/rules'

/** Two organisations that may be one: how likely, why, and what to do about it. */
export function DuplicateEntry({
  duplicate,
  distinct,
  locale,
}: {
  duplicate: Duplicate
  distinct: FormAction
  locale: Locale
}) {
  const t = translator(locale, 'duplicates')
  const { one, other, score, reasons } = duplicate
  const about = t('of', { one: one.name, other: other.name })
  const shown = [one.name, other.name]
  const isSeen = (reason: Reason) => reason.because === 'name' && reason.names.every((name) => shown.includes(name))
  return (
    <li className="grid gap-3 border-t border-line py-5 sm:grid-cols-[1fr_auto] sm:gap-x-8">
      <div className="min-w-0">
        <h2 className="grid gap-1 text-lg leading-tight wrap-anywhere">
          {[one, other].map(({ id, name, records }, place) => (
            <span key={id}>
              {place > 0 ? <span className="sr-only">, </span> : null}
              {name} <span className="font-text text-sm text-quiet">{t('records', { count: records })}</span>
            </span>
          ))}
        </h2>
        <p className="mt-2 text-sm text-quiet">{t('score', { score })}</p>
        <ul aria-label={t('why')} className="mt-1 list-disc ps-5 text-sm">
          {reasons.map((reason) => (
            <li key={reason.because} className="wrap-anywhere">
              {isSeen(reason) ? t('because.alike') : words(t, reason)}{' '}
              <span className="text-quiet">({reason.weight > 0 ? `+${reason.weight}` : `−${-reason.weight}`})</span>
            </li>
          ))}
        </ul>
      </div>
      <div className="flex flex-wrap items-start gap-3">
        <ButtonLink href={`/desk/admin/organisations/merge?survivor=${one.id}&absorbed=${other.id}`}>
          {t('compare')} <span className="sr-only">{about}</span>
        </ButtonLink>
        <PlainForm action={distinct} idempotencyKey={crypto.randomUUID()} label={t('distinct')} about={about} />
      </div>
    </li>
  )
}

type Words = ReturnType<typeof translator<'duplicates'>>

function words(t: Words, reason: Reason): string {
  if ('names' in reason) {
    const [one, other] = reason.names
    return t(`because.${reason.because}`, { one, other })
  }
  return 'value' in reason ? t(`because.${reason.because}`, { value: reason.value }) : t(`because.${reason.because}`)
}
