import { notFound } from 'next/navigation'
import { DeskTexts } from '@/app/desk/desk-texts'
import { isRecordId } from '@/app/desk/roundtables/record-id'
import { ExemptionList } from '@/components/quality/exemption-list'
import { QualityFilter } from '@/components/quality/quality-filter'
import { type ShownRecord, WantingEntry } from '@/components/quality/wanting-entry'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageSteps } from '@/components/ui/page-steps'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { putAway } from '@/lib/editing/actions'
import { deskPathOf } from '@/lib/editing/editable'
import { recordPathOf } from '@/lib/editing/folders'
import { findStanding } from '@/lib/editing/queries'
import { workPathOf } from '@/lib/editing/starting'
import { askAgain, leaveFinding, stillRight, takeUpFinding, writeNewAddress } from '@/lib/quality/actions'
import { checksLinks, listExemptions, type Quality, qualityOf, type WantingRecord } from '@/lib/quality/queries'
import { type QualityFilter as Filter, qualityAddress } from '@/lib/quality/rules'

type Props = {
  actor: Actor
  organisation: string
  /** Of the page this stands on, for its filter and for coming back to it. */
  path: string
  filter: Filter
  asked: Record<string, string | string[] | undefined>
}

/** What is found wanting about the records of one organisation, and what to do about it. */
export async function QualityView(props: Props) {
  const { actor, organisation, path, filter, asked } = props
  const { locale } = actor
  const [quality, exempted] = await Promise.all([
    qualityOf(actor, organisation, filter),
    listExemptions(actor, organisation),
  ])
  if (quality.page.length === 0 && filter.page > 1) {
    if (!asked.done) notFound()
    // What was mended emptied the last page.
    return <QualityView {...props} filter={{ ...filter, page: 1 }} />
  }
  const back = qualityAddress(path, filter)
  const mayMend = can.reviseRecord(actor, { organisationId: organisation })
  return (
    <>
      <Done actor={actor} asked={asked} />
      <Share quality={quality} locale={locale} />
      {quality.wanting > 0 ? <Findings {...{ actor, organisation, path, filter, quality, back }} /> : null}
      {exempted.length > 0 ? (
        <DeskTexts locale={locale} sections={['refusal', 'deleted']}>
          <ExemptionList
            exempted={exempted.map((one) => ({
              ...one,
              path:
                workPathOf({ kind: one.kind, id: one.recordId }) ?? recordPathOf({ kind: one.kind, id: one.recordId }),
              takeUp: mayMend ? takeUpFinding.bind(null, { id: one.recordId, finding: one.finding, back }) : undefined,
            }))}
            locale={locale}
          />
        </DeskTexts>
      ) : null}
    </>
  )
}

/** How much is well, honestly: records without findings, of all. */
function Share({ quality: { records, wanting }, locale }: { quality: Quality; locale: Actor['locale'] }) {
  const t = translator(locale, 'quality')
  if (records === 0) return <EmptyState>{t('shareNone')}</EmptyState>
  return (
    <>
      <p className="text-lg">{t('share', { good: records - wanting, count: records })}</p>
      {checksLinks() ? null : <p className="text-quiet">{t('off')}</p>}
      {wanting === 0 ? (
        <EmptyState>
          <p className="font-strong">{t('nothing')}</p>
          <p>{t('nothingHelp')}</p>
        </EmptyState>
      ) : null}
    </>
  )
}

type Found = Omit<Props, 'asked'> & { quality: Quality; back: string }

function Findings({ actor, organisation, path, filter, quality, back }: Found) {
  const { locale } = actor
  const t = translator(locale, 'quality')
  const { page, pages, fitting, groups, kinds } = quality
  return (
    <>
      <QualityFilter {...{ path, filter, groups, kinds, locale }} />
      <section aria-labelledby="found" className="grid gap-3">
        <h2 id="found" className="text-xl">
          {t('found', { count: fitting })}
        </h2>
        {page.length === 0 ? <EmptyState>{t('nothingFits')}</EmptyState> : null}
        <DeskTexts locale={locale} sections={['refusal', 'keeping', 'deleted']}>
          <ul className="grid">
            {page.map((record) => (
              <WantingEntry key={record.id} record={shown(actor, organisation, { record, back })} locale={locale} />
            ))}
          </ul>
        </DeskTexts>
      </section>
      <PageSteps
        page={filter.page}
        to={(number) => qualityAddress(path, { ...filter, page: number })}
        {...{ pages, locale }}
      />
    </>
  )
}

/** A record with what its reader may do about it. */
function shown(
  actor: Actor,
  organisationId: string,
  { record, back }: { record: WantingRecord; back: string },
): ShownRecord {
  const { id, kind } = record
  const owned = { organisationId }
  const places = {
    form: workPathOf({ kind, id }) === null ? null : deskPathOf({ kind, id }),
    review: `${recordPathOf({ kind, id })}/review`,
  }
  if (!can.reviseRecord(actor, owned)) return { ...record, ...places, deeds: {} }
  const at = { id, back }
  return {
    ...record,
    ...places,
    deeds: {
      stillRight: stillRight.bind(null, at),
      takeAddress: (hash) => writeNewAddress.bind(null, { ...at, hash }),
      setAside: leaveFinding.bind(null, at),
      ...(checksLinks() ? { lookAgain: (hash: string) => askAgain.bind(null, { ...at, hash }) } : {}),
      ...(can.deleteRecord(actor, owned) ? { throwAway: putAway.bind(null, { kind, id }) } : {}),
    },
  }
}

const told = ['confirmed', 'aside', 'up', 'answers', 'silent', 'rewritten'] as const

/** What was just done, and what comes next. */
async function Done({ actor, asked }: Pick<Props, 'actor' | 'asked'>) {
  const done = told.find((one) => one === asked.done)
  if (!done) return null
  const t = translator(actor.locale, 'quality.done')
  const id = done === 'rewritten' && typeof asked.record === 'string' && isRecordId(asked.record) ? asked.record : null
  const record = id ? await findStanding(actor, id) : null
  return (
    <Notice tone={done === 'silent' ? 'attention' : 'good'} role="status" title={t(done)}>
      {record ? <a href={`${record.path}/review`}>{t('publish')}</a> : null}
    </Notice>
  )
}
