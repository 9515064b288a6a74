import { notFound } from 'next/navigation'
import { Attachments } from '@/app/desk/[folder]/[id]/attachments'
import { formChoices } from '@/app/desk/[folder]/form-choices'
import { DeskTexts } from '@/app/desk/desk-texts'
import { isRecordId } from '@/app/desk/roundtables/record-id'
import { DeleteRecord } from '@/components/desk/deleted/delete-record'
import { RecordForm } from '@/components/desk/form/record-form'
import { ReadOnly } from '@/components/desk/read-only'
import { RecordHead } from '@/components/desk/record-head'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { findKeptForm } from '@/lib/auth/kept-forms'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { putAway, saveRecord } from '@/lib/editing/actions'
import { kindOfDeskFolder } from '@/lib/editing/editable'
import { formOf } from '@/lib/editing/forms'
import { findStanding, loadFormValues } from '@/lib/editing/queries'
import { loadOriginal } from '@/lib/editing/translating'
import { formatMoment } from '@/lib/format/dates'
import { contentLanguages } from '@/lib/language/rules'
import { findOrganisationName } from '@/lib/partner/queries'

export default async function EditRecord({ params, searchParams }: PageProps<'/desk/[folder]/[id]'>) {
  const actor = await requireActor()
  const { folder, id } = await params
  const { language: asked, saved, kept: keptId, refused } = await searchParams
  const kind = kindOfDeskFolder(folder)
  const standing = kind && isRecordId(id) ? await findStanding(actor, id, kind) : null
  if (!kind || !standing) notFound()
  const language = contentLanguages.find((code) => code === asked) ?? standing.originalLanguage
  const form = formOf(kind)
  const t = translator(actor.locale, 'recordForm')
  const [values, choices, original, kept, reading] = await Promise.all([
    loadFormValues({ kind, id }, language, standing.originalLanguage),
    formChoices(actor, form, id),
    loadOriginal({ ...standing, kind }, language),
    keptForm(actor, keptId, `/desk/${folder}/${id}`),
    readingOnly(actor, standing),
  ])
  return (
    <div className="grid gap-8">
      <RecordHead standing={standing} here="form" language={language} locale={actor.locale} />
      {saved === 'new' ? <Notice tone="good" role="status" title={t('started')} /> : null}
      <DeskTexts
        locale={actor.locale}
        sections={['recordForm', 'fields', 'refusal', 'translations', 'textEditor', 'deleted']}
      >
        <ReadOnly {...reading} locale={actor.locale}>
          <RecordForm
            key={language}
            form={form}
            values={values}
            version={standing.version}
            language={language}
            savedBefore={formatMoment(standing.updatedAt, actor.locale)}
            action={saveRecord.bind(null, { kind, id })}
            address={`/desk/${folder}/${id}/form`}
            presence={`/desk/${folder}/${id}/presence`}
            kept={kept}
            idempotencyKey={crypto.randomUUID()}
            personId={actor.personId}
            recordId={id}
            original={original}
            {...choices}
          />
          {can.deleteRecord(actor, standing) ? (
            <DeleteRecord standing={standing} action={putAway.bind(null, { kind, id })} locale={actor.locale} />
          ) : null}
          <Attachments actor={actor} recordId={id} folder={folder} language={language} refused={refused} />
        </ReadOnly>
      </DeskTexts>
    </div>
  )
}

/** Whether the record may only be read here, and for which organisation's sake. */
async function readingOnly(actor: Actor, record: { organisationId: string }) {
  if (can.reviseRecord(actor, record)) return { isOn: false, blocked: null }
  const { organisationId } = record
  // Every role may write where the organisation may.
  const isOwn = actor.memberships.some((one) => one.organisationId === organisationId)
  return { isOn: true, blocked: isOwn ? await findOrganisationName(actor, organisationId) : null }
}

/** What the person had typed here when their session ended. */
const keptForm = async (actor: Actor, id: string | string[] | undefined, path: string) =>
  typeof id === 'string' && isRecordId(id) ? ((await findKeptForm(actor, { id, path })) ?? undefined) : undefined
