import { notFound } from 'next/navigation'
import { DeskTexts } from '@/app/desk/desk-texts'
import { type AskedField, AskingForm } from '@/components/desk/admin/asking-form'
import { ChangeQuestions } from '@/components/desk/bulk/change-questions'
import { ForeseenList } from '@/components/desk/bulk/foreseen-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { change, changeSensitive } from '@/lib/bulk/actions'
import { chosenRecords, matchingRecords } from '@/lib/bulk/queries'
import { type BulkAct, bulkActs, mostAtOnce, sensitiveActs } from '@/lib/bulk/rules'
import { type Chosen, readChosen, writtenRecords } from '@/lib/bulk/schema'
import { type Foreseen, foresee } from '@/lib/bulk/writing/trial'
import { listPaths, readFilter } from '@/lib/editing/rules'
import { AppError } from '@/lib/errors'
import { listOrganisationChoices } from '@/lib/partner/queries'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'bulk')('title') }
}

type Asked = Record<string, string | string[] | undefined>
const said = (asked: Asked, name: string) => [asked[name]].flat()[0] ?? ''
const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

export default async function ChangeMany({ searchParams }: PageProps<'/desk/records/change'>) {
  const actor = await requireActor()
  const asked = await searchParams
  const act = bulkActs.find((one) => one === said(asked, 'act'))
  if (!act || (act === 'owner' && !can.keepPortal(actor))) notFound()
  const t = translator(actor.locale, 'bulk')
  const path = listPaths.find((one) => one === said(asked, 'path')) ?? '/desk/records'
  const back = said(asked, 'filter') ? `${path}?${said(asked, 'filter')}` : path
  return (
    <div className="grid gap-8">
      <header>
        <h1 className="text-2xl">{t(`acts.${act}`)}</h1>
        <p className="mt-2 max-w-measure text-quiet">{t(`helps.${act}`)}</p>
        <p className="mt-2">
          <a href={back}>{t('back')}</a>
        </p>
      </header>
      <Change actor={actor} act={act} asked={asked} />
    </div>
  )
}

async function Change({ actor, act, asked }: { actor: Actor; act: BulkAct; asked: Asked }) {
  const { locale } = actor
  const t = translator(locale, 'bulk')
  const isAll = said(asked, 'which') === 'all'
  const ids = isAll
    ? await matchingRecords(actor, readFilter(Object.fromEntries(new URLSearchParams(said(asked, 'filter')))))
    : [asked.id ?? []].flat().filter(isUuid)
  if (ids.length === 0) return <EmptyState>{t('none')}</EmptyState>
  if (ids.length > mostAtOnce) return <Notice tone="attention" title={t('tooMany', { most: mostAtOnce })} />
  const organisations = await listOrganisationChoices(actor)
  const chosen = readChosen(act, asked)
  if (!chosen) {
    const carried = Object.entries(asked).flatMap(([name, values]) =>
      ['act', 'which', 'filter', 'path', 'id'].includes(name)
        ? [values ?? []].flat().map((value) => [name, value] as const)
        : [],
    )
    const choices = organisations.map(({ id, name }) => ({ value: id, label: name }))
    return <ChangeQuestions act={act} carried={carried} organisations={choices} locale={locale} />
  }
  const foreseen = await foresee(actor, await chosenRecords(actor, ids), chosen).catch(minutesToWait)
  if (typeof foreseen === 'number') {
    const refusal = translator(locale, 'refusal')
    return <Notice tone="attention" role="alert" title={refusal('too_many_requests', { minutes: foreseen })} />
  }
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  return (
    <>
      <ForeseenList foreseen={foreseen} nameOf={(id) => names.get(id) ?? ''} locale={locale} />
      <Confirm chosen={chosen} foreseen={foreseen} actor={actor} />
    </>
  )
}

/** In how many minutes the same may be asked again, where it was asked too often; anything else is thrown on. */
function minutesToWait(error: unknown): number {
  if (error instanceof AppError && error.reason === 'too_many_requests') return Number(error.values?.minutes ?? 1)
  throw error
}

function Confirm({ chosen, foreseen, actor }: { chosen: Chosen; foreseen: readonly Foreseen[]; actor: Actor }) {
  const t = translator(actor.locale, 'bulk')
  const records = foreseen.flatMap((one) => (one.outcome === 'changes' ? [one.record] : []))
  if (records.length === 0) return null
  const fields = Object.entries({ ...chosen, records: writtenRecords(records) }).map(
    ([name, value]): AskedField => ({ type: 'hidden', name, value }),
  )
  return (
    <DeskTexts locale={actor.locale} sections={['refusal', 'keeping']}>
      <div className="grid gap-3 border-t border-edge pt-5">
        <p className="max-w-measure text-quiet">{t('confirmHelp')}</p>
        <AskingForm
          id="confirm"
          action={sensitiveActs.includes(chosen.act) ? changeSensitive : change}
          idempotencyKey={crypto.randomUUID()}
          fields={fields}
          button={t('confirm', { count: records.length })}
          weight={chosen.act === 'delete' ? 'danger' : 'main'}
        />
      </div>
    </DeskTexts>
  )
}
