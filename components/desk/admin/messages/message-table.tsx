import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import { formatMoment } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import type { OutgoingMessage } from '@/lib/mail/queries'
import { problemWords, templateName } from './words'

/** Outgoing messages, newest first: what each is, whom it is for, and what became of it. */
export function MessageTable({ messages, locale }: { messages: readonly OutgoingMessage[]; locale: Locale }) {
  const t = translator(locale, 'outbox')
  return (
    <Table
      caption={translator(locale, 'admin')('pages.messages')}
      rows={messages}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'what',
          header: t('columns.what'),
          cell: ({ id, topic, template }) => (
            <a href={`/desk/admin/messages/${id}`}>{topic === 'mail' ? templateName(template, locale) : topic}</a>
          ),
        },
        {
          key: 'to',
          header: t('columns.to'),
          cell: ({ to, topic }) =>
            topic === 'mail' ? (to ?? <span className="text-quiet">{t('nobody')}</span>) : null,
        },
        { key: 'state', header: t('columns.state'), cell: (one) => <State message={one} locale={locale} /> },
        {
          key: 'at',
          header: t('columns.at'),
          cell: ({ at }) => <span className="whitespace-nowrap text-sm">{formatMoment(at, locale)}</span>,
        },
      ]}
    />
  )
}

function State({ message, locale }: { message: OutgoingMessage; locale: Locale }) {
  const t = translator(locale, 'outbox')
  const { state, problem, attempts, availableAt, doneAt } = message
  return (
    <div className="grid max-w-measure gap-0.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Tag doubtful={state !== 'done'}>{t(`states.${state}`)}</Tag>
        {doneAt && state === 'done' ? (
          <span className="text-sm text-quiet">{t('sentAt', { time: formatMoment(doneAt, locale) })}</span>
        ) : null}
      </p>
      {problem ? <p className="text-sm">{problemWords(problem, locale)}</p> : null}
      {attempts > 0 && state !== 'done' ? (
        <p className="text-sm text-quiet">
          {t('tries', { count: attempts })}
          {state === 'waiting' ? ` · ${t('next', { time: formatMoment(availableAt, locale) })}` : ''}
        </p>
      ) : null}
    </div>
  )
}
