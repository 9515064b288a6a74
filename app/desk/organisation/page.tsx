import { DeskTexts } from '@/app/desk/desk-texts'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { listGoverned } from '@/lib/editing/organisation-settings'
import { findKept } from '@/lib/partner/reading/kept'
import { listManaged } from '@/lib/person/reading/people'
import { OwnOrganisation } from './own-organisation'
import { PeopleSection } from './people-section'

export default async function OrganisationSettings({ searchParams }: PageProps<'/desk/organisation'>) {
  const actor = await requireActor()
  const { done } = await searchParams
  const t = translator(actor.locale, 'review.settings')
  const own = actor.memberships.map(({ organisationId }) => organisationId)
  const [found, governed, managed] = await Promise.all([
    Promise.all(own.map((id) => findKept(actor, id))),
    // Who keeps the portal decides about all others under “Organisations”.
    listGoverned(actor, own),
    listManaged(actor),
  ])
  const organisations = found.filter((one) => one !== null)
  const people = translator(actor.locale, 'people')
  const message = messages.find((one) => one === done)
  return (
    <div className="grid gap-8">
      <h1 className="text-2xl">{t('title')}</h1>
      {message ? (
        <Notice tone="good" role="status" title={translator(actor.locale, 'organisations')(`done.${message}`)} />
      ) : null}
      {isSettled(done) ? <Notice tone="good" role="status" title={people(`done.${done}`)} /> : null}
      {organisations.length === 0 ? <p>{t('none')}</p> : null}
      <DeskTexts locale={actor.locale} sections={['review', 'organisations', 'refusal']}>
        {organisations.map((one) => (
          <OwnOrganisation
            key={one.id}
            organisation={one}
            settings={governed.find(({ id }) => id === one.id)}
            actor={actor}
          />
        ))}
      </DeskTexts>
      <DeskTexts locale={actor.locale} sections={['people', 'refusal']}>
        {managed.map(({ id, name }) => (
          <PeopleSection key={id} actor={actor} id={id} name={name} />
        ))}
      </DeskTexts>
      {can.keepPortal(actor) ? (
        <p className="flex flex-wrap gap-x-5">
          <a href="/desk/admin/people">{people('title')}</a>
          <a href="/desk/admin/organisations">{translator(actor.locale, 'organisations')('title')}</a>
        </p>
      ) : null}
    </div>
  )
}

const messages = ['noted', 'waits', 'saved'] as const
const settled = ['invited', 'invitedHeld', 'again', 'revoked', 'left'] as const
const isSettled = (done: unknown): done is (typeof settled)[number] => settled.some((one) => one === done)
