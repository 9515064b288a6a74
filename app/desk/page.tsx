import { DeskTexts } from '@/app/desk/desk-texts'
import { isRecordId } from '@/app/desk/roundtables/record-id'
import { DuePoints } from '@/components/desk/work/due-points'
import { SettleButton } from '@/components/desk/work/settle-button'
import { StartList } from '@/components/desk/work/start-list'
import { BehindSection, WorkListSection } from '@/components/desk/work/work-sections'
import { HeartbeatTasks } from '@/components/heartbeat/heartbeat-tasks'
import { RightsNotice } from '@/components/partner/desk/rights-notice'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/session'
import { type DuePoint, findActionPoint, listDuePoints } from '@/lib/editing/action-points'
import { settlePoint } from '@/lib/editing/actions'
import { kindsToStart, workPathOf } from '@/lib/editing/starting'
import { countBehind, listWork, shownOfList, type WorkSection } from '@/lib/editing/work'
import { settleAnswer } from '@/lib/heartbeat/actions'
import { listHeartbeatTasks } from '@/lib/heartbeat/queries'
import type { Locale } from '@/lib/language/rules'
import { namesOfOrganisations } from '@/lib/partner/queries'
import { countWanting } from '@/lib/quality/queries'
import { qualityAddress } from '@/lib/quality/rules'

export async function generateMetadata() {
  const { locale } = await requireActor()
  const names = [
    translator(locale, 'work')('title'),
    translator(locale, 'desk')('name'),
    translator(locale, 'site')('name'),
  ]
  // The layout of this very folder does not complete it.
  return { title: { absolute: names.join(' · ') } }
}

/** What waits for somebody comes before what may wait. */
const first: readonly WorkSection['list'][] = ['review', 'returned']
const mostPoints = 200

export default async function MyWork({ searchParams }: PageProps<'/desk'>) {
  const actor = await requireActor()
  const { point, points: shown, settled } = await searchParams
  const t = translator(actor.locale, 'work')
  const [sections, points, behind, heartbeats] = await Promise.all([
    listWork(actor),
    listDuePoints(actor, shown === 'all' ? mostPoints : shownOfList),
    countBehind(actor),
    listHeartbeatTasks(actor),
  ])
  const isEmpty = sections.length + points.length + behind.length + heartbeats.length === 0
  return (
    <DeskTexts locale={actor.locale} sections={['work', 'refusal']}>
      <div className="grid gap-8">
        <header className="flex flex-wrap items-end justify-between gap-4">
          <h1 className="text-2xl">{t('title')}</h1>
          {isEmpty ? null : (
            <ButtonLink weight="main" href="/desk/new">
              {t('write')}
            </ButtonLink>
          )}
        </header>
        <OwnRights actor={actor} />
        <OwnQuality actor={actor} />
        {typeof point === 'string' && isRecordId(point) ? <Settled actor={actor} pointId={point} /> : null}
        {settled === 'heartbeat' ? (
          <Notice tone="good" role="status" title={translator(actor.locale, 'heartbeat')('tasks.settled')} />
        ) : null}
        {isEmpty ? (
          <NothingYet actor={actor} />
        ) : (
          <div>
            <Lists actor={actor} sections={sections.filter(({ list }) => first.includes(list))} />
            {heartbeats.length > 0 ? (
              <HeartbeatTasks
                tasks={heartbeats.map((one) => ({
                  ...one,
                  path: workPathOf({ kind: one.kind, id: one.recordId }) ?? '/desk',
                }))}
                settle={(id) => settleAnswer.bind(null, id)}
                locale={actor.locale}
              />
            ) : null}
            {points.length > 0 ? <Points points={points} locale={actor.locale} /> : null}
            <Lists actor={actor} sections={sections.filter(({ list }) => !first.includes(list) && list !== 'mine')} />
            {behind.length > 0 ? <BehindSection languages={behind} locale={actor.locale} /> : null}
            <Lists actor={actor} sections={sections.filter(({ list }) => list === 'mine')} />
          </div>
        )}
      </div>
    </DeskTexts>
  )
}

/** How many records of the actor's organisations need something, and the way to them. */
async function OwnQuality({ actor }: { actor: Actor }) {
  const wanting = await countWanting(actor)
  if (wanting.length === 0) return null
  const ids = wanting.map(({ id }) => id)
  const names = await namesOfOrganisations(actor, ids)
  const t = translator(actor.locale, 'quality')
  return (
    <p className="flex flex-wrap gap-x-6">
      {wanting.map(({ id, wanting: count }) => (
        <a key={id} href={qualityAddress('/desk/organisation/quality', { organisation: id })} className="py-1">
          {t('home', { count, organisation: names.get(id) ?? '' })}
        </a>
      ))}
    </p>
  )
}

/** What the actor's organisations may not do by themselves. */
async function OwnRights({ actor }: { actor: Actor }) {
  const held = actor.memberships.filter(({ rights }) => rights !== 'trusted')
  const names = await namesOfOrganisations(
    actor,
    held.map(({ organisationId }) => organisationId),
  )
  return held.map(({ organisationId, rights }) => (
    <RightsNotice key={organisationId} rights={rights} name={names.get(organisationId) ?? ''} locale={actor.locale} />
  ))
}

function Points({ points, locale }: { points: readonly DuePoint[]; locale: Locale }) {
  const pathOf = (id: string) => workPathOf({ kind: 'roundtable', id }) ?? '/desk'
  return (
    <DuePoints
      points={points.map((one) => ({ ...one, path: pathOf(one.roundtableId) }))}
      settle={(roundtableId) => settlePoint.bind(null, roundtableId)}
      locale={locale}
    />
  )
}

function Lists({ actor, sections }: { actor: Actor; sections: readonly WorkSection[] }) {
  const showsOwner = actor.isPortalAdmin || actor.memberships.length > 1
  return sections.map(({ list, total, records }) => (
    <WorkListSection
      key={list}
      section={{ list, total, records: records.map((one) => ({ ...one, path: workPathOf(one) })) }}
      showsOwner={showsOwner}
      locale={actor.locale}
    />
  ))
}

/** What was just said about an action point, and the way back. */
async function Settled({ actor, pointId }: { actor: Actor; pointId: string }) {
  const found = await findActionPoint(actor, pointId)
  if (!found) return null
  const t = translator(actor.locale, 'work.points')
  return (
    <Notice tone="good" role="status" title={t(found.isDone ? 'nowDone' : 'nowOpen', { text: found.text })}>
      {found.isDone ? (
        <SettleButton
          action={settlePoint.bind(null, found.roundtableId)}
          pointId={pointId}
          became="open"
          label={t('undo')}
        />
      ) : null}
    </Notice>
  )
}

function NothingYet({ actor }: { actor: Actor }) {
  const t = translator(actor.locale, 'work')
  const starts = kindsToStart(actor)
  return (
    <>
      <EmptyState>
        <p className="font-strong">{t('emptyTitle')}</p>
        <p>{t(starts.length > 0 ? 'empty' : 'emptyStranger')}</p>
      </EmptyState>
      <StartList starts={starts} locale={actor.locale} />
    </>
  )
}
