import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { translator } from '@/i18n/translator'
import type { listBackupRuns } from '@/lib/backup/queries'
import { type BackupCondition, isAlarming } from '@/lib/backup/rules'
import { formatMoment } from '@/lib/format/dates'
import { formatSize } from '@/lib/format/sizes'
import type { Locale } from '@/lib/language/rules'

type Run = Awaited<ReturnType<typeof listBackupRuns>>[number]
type Props = { condition: BackupCondition; runs: readonly Run[]; locale: Locale }

/** How the backups stand, and what became of the last ones. */
export function BackupSection({ condition, runs, locale }: Props) {
  const t = translator(locale, 'storage.backups')
  const words = translator(locale, 'backup')
  const time = (at: Date | null) => (at ? formatMoment(at, locale) : t('never'))
  const { state, lastBackup, lastProven, problem } = condition
  return (
    <Section id="backups" title={t('title')}>
      <div className="grid gap-6">
        {isAlarming(condition) ? (
          <Notice tone="wrong" title={words(`states.${state}`)}>
            {problem ? <p>{problemWords(problem, locale)}</p> : null}
          </Notice>
        ) : null}
        <DefinitionList
          facts={[
            { term: t('state'), value: words(`states.${state}`), wide: true },
            { term: t('lastBackup'), value: time(lastBackup) },
            { term: t('lastProven'), value: time(lastProven) },
          ]}
        />
        {runs.length === 0 ? (
          <p className="text-quiet">{t('none')}</p>
        ) : (
          <Table
            caption={t('title')}
            rows={runs}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'at',
                header: t('columns.at'),
                cell: ({ startedAt }) => (
                  <span className="whitespace-nowrap text-sm">{formatMoment(startedAt, locale)}</span>
                ),
              },
              { key: 'what', header: t('columns.what'), cell: (run) => outcomeOf(run, locale) },
              {
                key: 'size',
                header: t('columns.size'),
                cell: ({ bytes }) => (bytes === null ? null : formatSize(Number(bytes), locale)),
                numeric: true,
              },
            ]}
          />
        )}
      </div>
    </Section>
  )
}

function outcomeOf({ state, provenAt, problem, isByHand, removedAt }: Run, locale: Locale): string {
  const t = translator(locale, 'storage.backups')
  const what = provenAt && state === 'made' ? t('proven', { time: formatMoment(provenAt, locale) }) : t(state)
  return [
    problem ? `${what}: ${problemWords(problem, locale)}` : what,
    ...(isByHand ? [t('byHand')] : []),
    ...(removedAt ? [t('removed')] : []),
  ].join(' · ')
}

function problemWords(problem: string, locale: Locale): string {
  const t = translator(locale, 'backup.problems')
  type Key = Parameters<typeof t.has>[0]
  return t((t.has(problem as Key) ? problem : 'unexpected') as 'unexpected')
}
