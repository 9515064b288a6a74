import { PlainForm } from '@/components/desk/review/plain-form'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format/dates'
import type { HeartbeatTask } from '@/lib/heartbeat/queries'
import type { Locale } from '@/lib/language/rules'

type Props = {
  tasks: readonly (HeartbeatTask & { path: string })[]
  /** For one answer. */
  settle: (id: string) => FormAction
  locale: Locale
}

/** What answers to the half-yearly mail ask an organisation to do. */
export function HeartbeatTasks({ tasks, settle, locale }: Props) {
  const t = translator(locale, 'heartbeat')
  return (
    <Section id="heartbeats" title={t('tasks.title')} aside={t('tasks.help')}>
      <ul className="grid">
        {tasks.map(({ id, title, answer, by, answeredAt, note, link, path }) => (
          <li
            key={id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-t border-line py-3.5 first:border-t-0 first:pt-0"
          >
            <div className="grid min-w-0 flex-1 basis-64 gap-1">
              <p className="max-w-measure">
                <a href={path}>{title || t('tasks.open')}</a>
              </p>
              <p className="text-sm text-quiet">
                {t('tasks.said', {
                  name: by,
                  answer: t(`answers.${answer}`),
                  time: formatMoment(answeredAt, locale),
                })}
              </p>
              {note ? <p className="max-w-measure whitespace-pre-line">{note}</p> : null}
              {link ? (
                <p className="wrap-anywhere">
                  {t('tasks.link')}:{' '}
                  <a href={link} rel="noopener noreferrer">
                    {link}
                  </a>
                </p>
              ) : null}
            </div>
            <PlainForm action={settle(id)} idempotencyKey={crypto.randomUUID()} label={t('tasks.done')} about={title} />
          </li>
        ))}
      </ul>
    </Section>
  )
}
