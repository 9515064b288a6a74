import { DeskTexts } from '@/app/desk/desk-texts'
import { FourEyesForm } from '@/components/desk/review/four-eyes-form'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { decideFourEyes } from '@/lib/editing/actions'
import { listGoverned } from '@/lib/editing/organisation-settings'
import { listManaged } from '@/lib/person/reading/people'
import { PeopleSection } from './people-section'

export default async function OrganisationSettings({ searchParams }: PageProps<'/desk/organisation'>) {
  const actor = await requireActor()
  const { done } = await searchParams
  const t = translator(actor.locale, 'review.settings')
  const [organisations, managed] = await Promise.all([listGoverned(actor), listManaged(actor)])
  const people = translator(actor.locale, 'people')
  return (
    <div className="grid gap-8">
      <h1 className="text-2xl">{t('title')}</h1>
      {done === 'saved' ? <Notice tone="good" role="status" title={t('saved')} /> : null}
      {isSettled(done) ? <Notice tone="good" role="status" title={people(`done.${done}`)} /> : null}
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
      <DeskTexts locale={actor.locale} sections={['people', 'refusal']}>
        {managed.map(({ id, name }) => (
          <PeopleSection key={id} actor={actor} id={id} name={name} />
        ))}
      </DeskTexts>
      {can.keepPortal(actor) ? (
        <p>
          <a href="/desk/admin/people">{people('title')}</a>
        </p>
      ) : null}
    </div>
  )
}

const settled = ['invited', 'invitedHeld', 'again', 'revoked', 'left'] as const
const isSettled = (done: unknown): done is (typeof settled)[number] => settled.some((one) => one === done)
