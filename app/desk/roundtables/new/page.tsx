import { DeskTexts } from '@/app/desk/desk-texts'
import { formChoices } from '@/app/desk/roundtables/form-choices'
import { spareRows } from '@/app/desk/roundtables/spare-rows'
import { RoundtableForm } from '@/components/roundtable/form/roundtable-form'
import { EmptyState } from '@/components/ui/empty-state'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { startRoundtable } from '@/lib/roundtable/actions'
import { emptyForm } from '@/lib/roundtable/rules'

export default async function NewRoundtable({ searchParams }: PageProps<'/desk/roundtables/new'>) {
  const actor = await requireActor()
  const t = translator(actor.locale, 'roundtableForm')
  const choices = await formChoices(actor)
  const [organisation] = choices.organisations
  const [platform] = choices.platforms
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <h1 className="text-2xl">{t('newTitle')}</h1>
        <p className="max-w-measure text-quiet">{t('newLead')}</p>
      </header>
      {organisation && platform ? (
        <DeskTexts locale={actor.locale} sections={['roundtableForm', 'refusal']}>
          <RoundtableForm
            action={startRoundtable}
            values={emptyForm({
              organisationId: organisation.value,
              platformId: platform.value,
              sequence: String(platform.nextSequence),
              language: actor.locale,
            })}
            idempotencyKey={crypto.randomUUID()}
            choices={choices}
            spare={spareRows(await searchParams)}
          />
        </DeskTexts>
      ) : (
        <EmptyState>{t('noPlatform')}</EmptyState>
      )}
    </div>
  )
}
