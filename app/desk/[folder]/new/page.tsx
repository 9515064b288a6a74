import { notFound } from 'next/navigation'
import { formChoices } from '@/app/desk/[folder]/form-choices'
import { proposalFor } from '@/app/desk/[folder]/new/proposal'
import { DeskTexts } from '@/app/desk/desk-texts'
import { StartForm } from '@/components/desk/form/start-form'
import { EmptyState } from '@/components/ui/empty-state'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { can, organisationsToWriteFor } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { startRecord } from '@/lib/editing/actions'
import { kindOfDeskFolder } from '@/lib/editing/editable'
import { formOf } from '@/lib/editing/forms'
import { foundationKinds } from '@/lib/editing/rules'
import { byName, languageName } from '@/lib/format/names'
import { contentLanguages } from '@/lib/language/rules'
import { listOrganisationChoices } from '@/lib/partner/queries'

export default async function NewRecord({ params }: PageProps<'/desk/[folder]/new'>) {
  const actor = await requireActor()
  const kind = kindOfDeskFolder((await params).folder)
  if (!kind) notFound()
  const t = translator(actor.locale, 'recordForm')
  const form = formOf(kind)
  const [known, choices, proposal] = await Promise.all([
    listOrganisationChoices(actor),
    formChoices(actor, form),
    proposalFor(actor, kind),
  ])
  const organisations = known.filter(({ isOwn }) => isOwn).map(({ id, name }) => ({ value: id, label: name }))
  const compare = byName(actor.locale)
  const refusal = whyNot(actor, kind, { mayChoose: organisations.length > 0, hasPlatform: proposal !== undefined })
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <h1 className="text-2xl">{t('newTitle', { kind: t(`kinds.${kind}`) })}</h1>
        <p className="max-w-measure text-quiet">{t('newLead')}</p>
      </header>
      {refusal ? (
        <EmptyState>{refusal}</EmptyState>
      ) : (
        <DeskTexts locale={actor.locale} sections={['recordForm', 'fields', 'refusal', 'textEditor']}>
          <StartForm
            form={form}
            action={startRecord.bind(null, kind)}
            idempotencyKey={crypto.randomUUID()}
            organisations={kind === 'partner' ? [] : organisations}
            languages={contentLanguages
              .map((code) => ({ value: code, label: languageName(code, actor.locale) }))
              .toSorted((one, other) => compare(one.label, other.label))}
            language={actor.locale}
            proposal={proposal}
            {...choices}
          />
        </DeskTexts>
      )}
    </div>
  )
}

/** Whether there are organisations of theirs, and none may write. */
const isBlocked = (actor: Actor) => actor.memberships.length > 0 && organisationsToWriteFor(actor)?.length === 0

type Kind = NonNullable<ReturnType<typeof kindOfDeskFolder>>

/** Why somebody cannot begin a record of a kind; null where they can. */
function whyNot(actor: Actor, kind: Kind, { mayChoose, hasPlatform }: { mayChoose: boolean; hasPlatform: boolean }) {
  const t = translator(actor.locale, 'recordForm')
  const mayOpen = !foundationKinds.includes(kind) || can.recordFoundation(actor)
  if (mayOpen && (mayChoose || kind === 'partner'))
    return kind === 'roundtable' && !hasPlatform ? t('noPlatform') : null
  if (isBlocked(actor)) return translator(actor.locale, 'organisations.readOnly')('blockedOwn')
  return t(mayOpen ? 'noOrganisation' : 'adminsOnly', { kind: t(`kinds.${kind}`) })
}
