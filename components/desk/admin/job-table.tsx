import { Table } from '@/components/ui/table'
import { translator } from '@/i18n/translator'
import type { FormAction } from '@/lib/form-state'
import { formatMoment } from '@/lib/format/dates'
import type { Job } from '@/lib/job/queries'
import type { Locale } from '@/lib/language/rules'
import { AskingForm } from './asking-form'

/** What a task of the worker is, in words. */
export function nameOfJob(name: string, locale: Locale): string {
  const t = translator(locale, 'jobs')
  const key = `names.${name}`
  type Key = Parameters<typeof t.has>[0]
  return t.has(key as Key) ? t(key as 'names.clean_up') : t('unknown', { name })
}

type Shown = Job & { run: FormAction }

/** Every task of the worker: when it was done last, how that went, when its next turn is. */
export function JobTable({ jobs, locale }: { jobs: readonly Shown[]; locale: Locale }) {
  const t = translator(locale, 'jobs')
  const time = (at: Date | null) =>
    at ? <span className="whitespace-nowrap text-sm">{formatMoment(at, locale)}</span> : t('never')
  return (
    <Table
      caption={translator(locale, 'admin')('pages.jobs')}
      rows={jobs}
      keyOf={({ name }) => name}
      columns={[
        { key: 'what', header: t('columns.what'), cell: ({ name }) => nameOfJob(name, locale) },
        { key: 'last', header: t('columns.last'), cell: ({ succeededAt }) => time(succeededAt) },
        { key: 'how', header: t('columns.how'), cell: (job) => howOf(job, locale) },
        { key: 'next', header: t('columns.next'), cell: ({ next }) => time(next) },
        {
          key: 'run',
          header: t('run'),
          cell: ({ name, run }) => (
            <AskingForm
              id={`run-${name}`}
              action={run}
              idempotencyKey={crypto.randomUUID()}
              fields={[]}
              button={t('run')}
              label={t('runNamed', { name: nameOfJob(name, locale) })}
            />
          ),
        },
      ]}
    />
  )
}

function howOf({ startedAt, succeededAt, failedAt, problem }: Job, locale: Locale) {
  const t = translator(locale, 'jobs')
  if (problem && failedAt)
    return (
      <strong className="font-strong text-gap">{t('failed', { time: formatMoment(failedAt, locale), problem })}</strong>
    )
  if (!startedAt) return t('never')
  return succeededAt && succeededAt >= startedAt ? t('well') : t('running')
}
