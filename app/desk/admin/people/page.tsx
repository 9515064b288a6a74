import { notFound } from 'next/navigation'
import { DeskTexts } from '@/app/desk/desk-texts'
import { deedsAt } from '@/app/desk/organisation/people-section'
import { AdminNavigation } from '@/components/desk/admin/admin-navigation'
import { Invitations } from '@/components/invitation/invitations'
import { InviteForm } from '@/components/invitation/invite-form'
import { PeopleFilterForm } from '@/components/person/people-filter'
import { PeopleTable } from '@/components/person/people-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageSteps } from '@/components/ui/page-steps'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { inviteAnywhere } from '@/lib/invitation/actions'
import { listInvitations } from '@/lib/invitation/queries'
import { interfaceLocales } from '@/lib/language/rules'
import { listOrganisationChoices } from '@/lib/partner/queries'
import { listPeople } from '@/lib/person/reading/people'
import { peopleAddress, readPeopleFilter, roleNames } from '@/lib/person/rules'

export async function generateMetadata() {
  const { locale } = await requireActor()
  return { title: translator(locale, 'people')('title') }
}

export default async function People({ searchParams }: PageProps<'/desk/admin/people'>) {
  const actor = await requireActor()
  const { locale } = actor
  const sent = await searchParams
  const filter = readPeopleFilter(sent)
  const t = translator(locale, 'people')
  const [{ people, total, pages }, invitations, choices] = await Promise.all([
    listPeople(actor, filter),
    listInvitations(actor),
    listOrganisationChoices(actor),
  ])
  if (people.length === 0 && filter.page > 1) notFound()
  const organisations = choices.map(({ id, name }) => ({ value: id, label: name }))
  const roles = roleNames.map((value) => ({
    value,
    label: value === 'portal_admin' ? t('portalAdmin') : t(`roles.${value}`),
  }))
  const languages = translator(locale, 'desk.languages')
  const { done } = sent
  return (
    <div className="grid gap-8">
      <header>
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="mt-2 max-w-measure text-quiet">{t('lead')}</p>
      </header>
      <AdminNavigation here="people" locale={locale} />
      {isSettled(done) ? <Notice tone="good" role="status" title={t(`done.${done}`)} /> : null}
      <PeopleFilterForm filter={filter} organisations={organisations} roles={roles} locale={locale} />
      <section aria-labelledby="found" className="grid gap-4">
        <h2 id="found" className="text-xl">
          {t('found', { count: total })}
        </h2>
        {people.length === 0 ? <EmptyState>{t('nobody')}</EmptyState> : <PeopleTable people={people} locale={locale} />}
        <PageSteps
          page={filter.page}
          pages={pages}
          to={(page) => peopleAddress({ ...filter, page })}
          label={t('pages')}
          locale={locale}
        />
      </section>
      <DeskTexts locale={locale} sections={['people', 'refusal']}>
        <Section id="invitations" title={t('invitations.title')}>
          <Invitations invitations={invitations} deedsFor={deedsAt('admin/people')} locale={locale} />
        </Section>
        <Section id="invite" title={t('invite.title')}>
          <InviteForm
            action={inviteAnywhere}
            idempotencyKey={crypto.randomUUID()}
            id="invite"
            roles={roles}
            organisations={organisations}
            locales={interfaceLocales.map((value) => ({ value, label: languages(value) }))}
            locale={locale}
          />
        </Section>
      </DeskTexts>
    </div>
  )
}

const settled = ['invited', 'invitedHeld', 'again', 'revoked'] as const
const isSettled = (done: unknown): done is (typeof settled)[number] => settled.some((one) => one === done)
