import { notFound } from 'next/navigation'
import { DeskTexts } from '@/app/desk/desk-texts'
import { isRecordId } from '@/app/desk/roundtables/record-id'
import { RecordHead } from '@/components/desk/record-head'
import { Decisions } from '@/components/desk/review/decisions'
import { PreviewLinks } from '@/components/desk/review/preview-links'
import { ShareForm } from '@/components/desk/review/share-form'
import { StandingTable } from '@/components/desk/review/standing-table'
import { ResponsibleForm } from '@/components/heartbeat/responsible-form'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { share, unshare } from '@/lib/editing/actions'
import { listDecisions, listPreviewLinks, submitterNames } from '@/lib/editing/decisions'
import { kindOfRecordFolder } from '@/lib/editing/folders'
import { findStanding, type RecordStanding } from '@/lib/editing/queries'
import { previewDays } from '@/lib/editing/schema'
import { nameResponsible } from '@/lib/heartbeat/actions'
import { findResponsible } from '@/lib/heartbeat/queries'
import type { Locale } from '@/lib/language/rules'
import { ReviewSteps } from './steps'
import { WhatChanges } from './what-changes'

export default async function ReviewRecord({ params, searchParams }: PageProps<'/desk/[folder]/[id]/review'>) {
  const actor = await requireActor()
  const { folder, id } = await params
  const { done } = await searchParams
  const kind = kindOfRecordFolder(folder)
  const standing = kind && isRecordId(id) ? await findStanding(actor, id, kind) : null
  if (!standing) notFound()
  const { locale } = actor
  const t = translator(locale, 'review')
  const [submitters, decisions] = await Promise.all([submitterNames(standing, locale), listDecisions(id, locale)])
  return (
    <div className="grid gap-8">
      <RecordHead standing={standing} here="review" language={standing.originalLanguage} locale={locale} />
      <JustDone done={done} locale={locale} />
      <Section id="languages" title={t('languages')}>
        <StandingTable standing={standing} submitters={submitters} locale={locale} />
      </Section>
      <WhatChanges standing={standing} actor={actor} folder={folder} />
      <ReviewSteps standing={standing} actor={actor} />
      <Responsible standing={standing} actor={actor} />
      <Section id="decisions" title={t('decisions')}>
        <Decisions decisions={decisions} locale={locale} />
      </Section>
      {standing.kind === 'partner' && can.governOrganisation(actor, id) ? (
        <p>
          <a href="/desk/organisation">{t('settings.link')}</a>
        </p>
      ) : null}
      {can.sharePreview(actor, standing) ? <Sharing standing={standing} actor={actor} /> : null}
    </div>
  )
}

const doneWords = [
  'submitted',
  'returned',
  'published',
  'scheduled',
  'unscheduled',
  'withdrawn',
  'unshared',
  'responsible',
] as const

function JustDone({ done, locale }: { done: unknown; locale: Locale }) {
  const word = doneWords.find((one) => one === done)
  return word ? <Notice tone="good" role="status" title={translator(locale, 'review')(`done.${word}`)} /> : null
}

/** Who is asked twice a year; only for what may stop being so. */
async function Responsible({ standing: { id, kind, ...standing }, actor }: { standing: RecordStanding; actor: Actor }) {
  if (!['practice', 'pilot', 'partner'].includes(kind) || !can.reviseRecord(actor, standing)) return null
  const { responsibleId, people } = await findResponsible(actor, id)
  return (
    <Section id="responsible" title={translator(actor.locale, 'heartbeat.responsible')('title')}>
      <DeskTexts locale={actor.locale} sections={['heartbeat', 'refusal']}>
        <ResponsibleForm
          action={nameResponsible.bind(null, { kind, id })}
          idempotencyKey={crypto.randomUUID()}
          people={people}
          responsibleId={responsibleId}
        />
      </DeskTexts>
    </Section>
  )
}

async function Sharing({ standing: { id, kind }, actor }: { standing: RecordStanding; actor: Actor }) {
  const { locale } = actor
  const t = translator(locale, 'review')
  const links = await listPreviewLinks(id, locale)
  return (
    <Section id="share" title={t('share.title')}>
      <p className="mb-5 max-w-measure">{t('share.help')}</p>
      <DeskTexts locale={locale} sections={['review', 'refusal']}>
        <div className="grid gap-8">
          <ShareForm action={share.bind(null, { kind, id })} idempotencyKey={crypto.randomUUID()} days={previewDays} />
          <PreviewLinks
            links={links}
            endActionOf={(linkId) => unshare.bind(null, { kind, id, linkId })}
            now={new Date()}
            locale={locale}
          />
        </div>
      </DeskTexts>
    </Section>
  )
}
