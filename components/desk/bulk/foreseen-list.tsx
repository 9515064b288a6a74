import { KindMark } from '@/components/record/kind-mark'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { ChosenRecord } from '@/lib/bulk/queries'
import type { Foreseen } from '@/lib/bulk/writing/trial'
import type { Locale } from '@/lib/language/rules'
import { changeWords } from './standing-words'

type Props = { foreseen: readonly Foreseen[]; nameOf: (organisationId: string) => string; locale: Locale }

/** What would become of each record: what changes, what is so already, what is refused and why. */
export function ForeseenList({ foreseen, nameOf, locale }: Props) {
  const t = translator(locale, 'bulk')
  const of = <Outcome extends Foreseen['outcome']>(outcome: Outcome) =>
    foreseen.filter((one): one is Extract<Foreseen, { outcome: Outcome }> => one.outcome === outcome)
  const [changes, same, refused] = [of('changes'), of('same'), of('refused')]
  return (
    <div>
      <Section id="changes" title={t('changes.title')} aside={t('changes.count', { count: changes.length })}>
        <ul className="grid gap-2.5">
          {changes.map(({ record, before, after }) => (
            <Line key={record.id} record={record} locale={locale}>
              {changeWords(before, after, { nameOf, locale })}
            </Line>
          ))}
        </ul>
      </Section>
      {refused.length > 0 ? (
        <Section id="refused" title={t('refused.title')} aside={t('refused.count', { count: refused.length })}>
          <ul className="grid gap-2.5">
            {refused.map(({ record, reason, values }) => (
              <Line key={record.id} record={record} locale={locale}>
                {[refusalWords(reason, values, locale)]}
              </Line>
            ))}
          </ul>
        </Section>
      ) : null}
      {same.length > 0 ? (
        <Section id="same" title={t('same.title')} aside={t('same.count', { count: same.length })}>
          <ul className="grid gap-2.5">
            {same.map(({ record }) => (
              <Line key={record.id} record={record} locale={locale}>
                {[]}
              </Line>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  )
}

/** A record with what is said of it. */
const Line = ({
  record: { kind, title },
  locale,
  children,
}: {
  record: Pick<ChosenRecord, 'kind' | 'title'>
  locale: Locale
  children: readonly string[]
}) => (
  <li className="flex items-start gap-2.5">
    <KindMark kind={kind} className="mt-1" />
    <div className="min-w-0">
      <p>{title || translator(locale, 'work')('untitled')}</p>
      {children.map((words) => (
        <p key={words} className="text-sm text-quiet">
          {words}
        </p>
      ))}
    </div>
  </li>
)

function refusalWords(reason: string, values: Record<string, string | number>, locale: Locale): string {
  const t = translator(locale, 'refusal')
  type Key = Parameters<typeof t.has>[0]
  const key = t.has(reason as Key) ? reason : 'not_allowed_now'
  return t(key as 'busy', values as never)
}
