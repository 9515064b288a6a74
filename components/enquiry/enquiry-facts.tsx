import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import type { Enquiry } from '@/lib/enquiry/queries'
import type { Doubt } from '@/lib/enquiry/rules'
import { formatDay, formatMoment } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'

/** Who wrote, when, to whom, and until when it is kept. */
export function EnquiryFacts({ enquiry, locale }: { enquiry: Enquiry; locale: Locale }) {
  const t = translator(locale, 'enquiryDesk')
  const { name, email, createdAt, keepUntil, organisation } = enquiry
  return (
    <DefinitionList
      facts={[
        {
          term: t('from'),
          value: (
            <>
              <bdi>{name ?? t('anonymous')}</bdi>
              <span className="block text-quiet">{email ?? t('noEmail')}</span>
            </>
          ),
          wide: true,
        },
        { term: t('to'), value: organisation, wide: true },
        { term: t('receivedLabel'), value: formatMoment(createdAt, locale) },
        { term: t('kept'), value: formatDay(keepUntil.toISOString(), locale) },
      ]}
    />
  )
}

/** What to know before dealing with a message: that it may be spam, that nobody else sees it, that it is done. */
export function EnquiryNotes({
  enquiry,
  isJustDone,
  locale,
}: {
  enquiry: Enquiry
  /** Said already, with a way back. */
  isJustDone: boolean
  locale: Locale
}) {
  const t = translator(locale, 'enquiryDesk')
  const { state, doubts, isUnattended, handledAt, handledBy } = enquiry
  return (
    <>
      {state === 'suspected' ? (
        <Notice tone="attention" title={t('suspectedTitle')}>
          <p>{t('suspectedHelp')}</p>
          <ul className="mt-2 list-disc ps-5">
            {doubts.map((doubt) => (
              <li key={doubt}>{t(`doubts.${doubt as Doubt}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {isUnattended ? (
        <Notice tone="attention" title={t('unattended')}>
          {t('unattendedHelp')}
        </Notice>
      ) : null}
      {(state === 'answered' || state === 'dismissed') && handledAt && !isJustDone ? (
        <p className="text-quiet">
          {t(`handled.${state}`, {
            name: handledBy?.name ?? t('somebody'),
            time: formatMoment(handledAt, locale),
          })}
        </p>
      ) : null}
    </>
  )
}
