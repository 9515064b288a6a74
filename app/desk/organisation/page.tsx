import { DeskTexts } from '@/app/desk/desk-texts'
import { FourEyesForm } from '@/components/desk/review/four-eyes-form'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { decideFourEyes } from '@/lib/editing/actions'
import { listGoverned } from '@/lib/editing/organisation-settings'

export default async function OrganisationSettings({ searchParams }: PageProps<'/desk/organisation'>) {
  const actor = await requireActor()
  const { done } = await searchParams
  const t = translator(actor.locale, 'review.settings')
  const organisations = await listGoverned(actor)
  return (
    <div className="grid gap-8">
      <h1 className="text-2xl">{t('title')}</h1>
      {done === 'saved' ? <Notice tone="good" role="status" title={t('saved')} /> : null}
      {organisations.length === 0 ? <p>{t('none')}</p> : null}
      <DeskTexts locale={actor.locale} sections={['review', 'refusal']}>
        {organisations.map(({ id, name, fourEyes, publishers }) => (
          <Section key={id} id={`organisation-${id}`} title={name}>
            <FourEyesForm
              action={decideFourEyes.bind(null, id)}
              idempotencyKey={crypto.randomUUID()}
              id={`four-eyes-${id}`}
              isAsked={fourEyes}
              publishers={publishers}
            />
            {can.seeMembers(actor, id) ? (
              <p className="mt-4">
                <a href={`/desk/organisation/audit?organisation=${id}`}>
                  {translator(actor.locale, 'audit')('organisationLink', { organisation: name })}
                </a>
              </p>
            ) : null}
          </Section>
        ))}
      </DeskTexts>
    </div>
  )
}
