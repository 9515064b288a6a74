import { DeskTexts } from '@/app/desk/desk-texts'
import { AdminPage } from '@/components/desk/admin/admin-page'
import { JobTable, nameOfJob } from '@/components/desk/admin/job-table'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { formatMoment } from '@/lib/format/dates'
import { formatNumber } from '@/lib/format/numbers'
import { runNow } from '@/lib/job/actions'
import { type FailedTurn, listJobs } from '@/lib/job/queries'
import type { Locale } from '@/lib/language/rules'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'admin')('pages.jobs') }
}

export default async function BackgroundWork({ searchParams }: PageProps<'/desk/admin/jobs'>) {
  const actor = await requireActor()
  const { locale } = actor
  const [{ isListening, jobs, failed, others }, { done }] = await Promise.all([listJobs(actor), searchParams])
  const t = translator(locale, 'jobs')
  const asked = jobs.find(({ name }) => name === done)
  return (
    <AdminPage here="jobs" locale={locale} lead={t('lead')}>
      {asked ? <Notice tone="good" role="status" title={t('asked', { name: nameOfJob(asked.name, locale) })} /> : null}
      {isListening ? <p>{t('listening')}</p> : <Notice tone="wrong" title={t('stopped')} />}
      <DeskTexts locale={locale} sections={['refusal', 'keeping']}>
        <JobTable jobs={jobs.map((job) => ({ ...job, run: runNow.bind(null, job.name) }))} locale={locale} />
      </DeskTexts>
      <div>
        <Section id="waiting" title={t('outbox.title')} aside={t('outbox.help')}>
          <DefinitionList
            facts={(['waiting', 'held', 'failed'] as const).map((state) => ({
              term: t(`outbox.${state}`),
              value: formatNumber(others[state] ?? 0, locale),
            }))}
          />
          <p className="mt-5 flex flex-wrap gap-x-6">
            <a href="/desk/admin/messages">{t('outbox.see')}</a>
            <a href="/desk/admin/messages?other=on">{t('outbox.seeOthers')}</a>
          </p>
        </Section>
        <Section id="turns" title={t('turns.title')}>
          <FailedTurns failed={failed} locale={locale} />
        </Section>
      </div>
    </AdminPage>
  )
}

function FailedTurns({ failed, locale }: { failed: readonly FailedTurn[]; locale: Locale }) {
  const t = translator(locale, 'jobs.turns')
  if (failed.length === 0) return <p className="text-quiet">{t('none')}</p>
  return (
    <ul className="grid gap-1.5">
      {failed.map(({ name, attempts, isGivenUp, at }) => (
        <li key={`${name} ${at.getTime()}`}>
          {t(isGivenUp ? 'givenUp' : 'again', {
            name: nameOfJob(name, locale),
            count: attempts,
            time: formatMoment(at, locale),
          })}
        </li>
      ))}
    </ul>
  )
}
