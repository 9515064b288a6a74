import { notFound } from 'next/navigation'
import { formChoices } from '@/app/desk/[folder]/form-choices'
import { DeskTexts } from '@/app/desk/desk-texts'
import { isRecordId } from '@/app/desk/roundtables/record-id'
import { HistoryPage } from '@/components/desk/history/history-page'
import { RecordHead } from '@/components/desk/record-head'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/session'
import { bringBackVersion } from '@/lib/editing/actions'
import { type EditableKind, kindOfDeskFolder } from '@/lib/editing/editable'
import { formOf } from '@/lib/editing/forms'
import { compareVersions, loadHistory, titlesIn, versionBefore } from '@/lib/editing/history'
import { findStanding, type RecordStanding } from '@/lib/editing/queries'
import { type ContentLanguage, contentLanguages } from '@/lib/language/rules'

export default async function RecordHistory({ params, searchParams }: PageProps<'/desk/[folder]/[id]/history'>) {
  const actor = await requireActor()
  const { folder, id } = await params
  const sent = await searchParams
  const kind = kindOfDeskFolder(folder)
  const standing = kind && isRecordId(id) ? await findStanding(actor, id, kind) : null
  if (!kind || !standing) notFound()
  const language = contentLanguages.find((code) => code === sent.language) ?? standing.originalLanguage
  const [history, compared] = await Promise.all([
    loadHistory(id, numberIn(sent.page) ?? 1, actor.locale),
    comparisonFor(actor, { ...standing, kind }, { sent, language }),
  ])
  return (
    <div className="grid gap-8">
      <RecordHead standing={standing} here="history" language={language} locale={actor.locale} />
      <DeskTexts locale={actor.locale} sections={['history', 'fields', 'refusal']}>
        <HistoryPage
          form={formOf(kind)}
          standing={standing}
          history={history}
          compared={compared}
          isMissing={sent.to !== undefined && compared === undefined}
          language={language}
          path={`/desk/${folder}/${id}/history`}
          action={bringBackVersion.bind(null, { kind, id })}
          restored={numberIn(sent.done)}
          locale={actor.locale}
        />
      </DeskTexts>
    </div>
  )
}

type Sent = Record<string, string | string[] | undefined>
type Shown = Pick<RecordStanding, 'id' | 'originalLanguage'> & { kind: EditableKind }

/** The two versions that were asked for, with the words of what they name. */
async function comparisonFor(
  actor: Actor,
  { kind, id, originalLanguage: original }: Shown,
  { sent, language }: { sent: Sent; language: ContentLanguage },
) {
  const to = numberIn(sent.to)
  if (to === undefined) return undefined
  const from = numberIn(sent.from) ?? (await versionBefore(id, to))
  const comparison =
    from && (await compareVersions({ kind, id }, { from, to, language, original, locale: actor.locale }))
  if (!comparison) return undefined
  const [titles, { choices }] = await Promise.all([
    titlesIn(actor, kind, comparison),
    formChoices(actor, formOf(kind), id),
  ])
  return { comparison, words: { titles, choices } }
}

const numberIn = (text: string | string[] | undefined): number | undefined =>
  typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
