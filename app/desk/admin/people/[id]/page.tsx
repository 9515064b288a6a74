import { notFound } from 'next/navigation'
import { SecondStepSection } from '@/app/desk/admin/people/[id]/second-step-section'
import { DeskTexts } from '@/app/desk/desk-texts'
import { AdminNavigation } from '@/components/desk/admin/admin-navigation'
import { PlainForm } from '@/components/desk/review/plain-form'
import { RoleForm } from '@/components/person/role-form'
import { SureForm } from '@/components/person/sure-form'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { requireActor } from '@/lib/auth/session'
import { formatDay } from '@/lib/format/dates'
import { languageName } from '@/lib/format/names'
import { memberRoles } from '@/lib/invitation/rules'
import type { Locale } from '@/lib/language/rules'
import { listOrganisationChoices } from '@/lib/partner/queries'
import { addMembership, disable, enable, endKeepingPortal, erase, letKeepPortal } from '@/lib/person/actions'
import { findPerson, type ShownPerson } from '@/lib/person/reading/people'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export default async function PersonPage({ params, searchParams }: PageProps<'/desk/admin/people/[id]'>) {
  const actor = await requireActor()
  const { locale } = actor
  const { id } = await params
  const person = uuid.test(id) ? await findPerson(actor, id) : null
  if (!person) notFound()
  const { done } = await searchParams
  const t = translator(locale, 'people')
  const settled = endings.find((one) => one === done)
  return (
    <div className="grid gap-8">
      <header>
        <h1 className="text-2xl">{person.name || t('nameless')}</h1>
        <p className="mt-2 max-w-measure text-quiet">{t('personLead')}</p>
      </header>
      <AdminNavigation here="people" locale={locale} />
      {settled ? <Notice tone="good" role="status" title={t(`done.${settled}`)} /> : null}
      <Facts person={person} locale={locale} />
      {person.state === 'erased' ? null : (
        <DeskTexts locale={locale} sections={['people', 'refusal']}>
          <Memberships person={person} actor={actor} />
          <KeepsPortal person={person} locale={locale} />
          {person.isSelf ? null : <Access person={person} locale={locale} />}
          {person.isSelf ? null : <SecondStepSection personId={id} locale={locale} />}
          {person.isSelf ? null : (
            <Section id="erasing" title={t('erasing.title')}>
              <p className="mb-5 max-w-measure">{t('erasing.text')}</p>
              <SureForm
                action={erase.bind(null, id)}
                idempotencyKey={crypto.randomUUID()}
                id="erase-sure"
                sure={t('erasing.sure')}
                button={t('erasing.button')}
              />
            </Section>
          )}
        </DeskTexts>
      )}
    </div>
  )
}

const endings = ['given', 'disabled', 'enabled', 'granted', 'taken', 'erased'] as const
const dayOf = (date: Date, locale: Locale) => formatDay(date.toISOString().slice(0, 10), locale)

function Facts({ person, locale }: { person: ShownPerson; locale: Locale }) {
  const t = translator(locale, 'people')
  const { email, createdAt, lastActiveAt, state, disabledAt, disabledBecause } = person
  const why = disabledAt ? t(`because.${disabledBecause ?? 'unknown'}`, { day: dayOf(disabledAt, locale) }) : undefined
  return (
    <DefinitionList
      facts={[
        email ? { term: t('facts.email'), value: email, wide: true } : null,
        { term: t('facts.state'), value: t(`states.${state}`), note: why },
        state === 'erased' ? null : { term: t('facts.lastActive'), value: dayOf(lastActiveAt, locale) },
        { term: t('facts.since'), value: dayOf(createdAt, locale) },
        state === 'erased' ? null : { term: t('facts.language'), value: languageName(person.locale, locale) },
      ]}
    />
  )
}

async function Memberships({ person, actor }: { person: ShownPerson; actor: Actor }) {
  const { locale } = actor
  const t = translator(locale, 'people')
  const has = new Set(person.memberships.map(({ organisationId }) => organisationId))
  const others = (await listOrganisationChoices(actor)).filter(({ id }) => !has.has(id))
  return (
    <Section id="memberships" title={t('memberships.title')}>
      {person.memberships.length === 0 ? (
        <p>{t('memberships.none')}</p>
      ) : (
        <ul className="grid">
          {person.memberships.map(({ organisationId, organisation, role }) => (
            <li
              key={organisationId}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3"
            >
              <span>
                <span className="font-strong">{organisation}</span>{' '}
                <span className="text-quiet">· {t(`roles.${role}`)}</span>
              </span>
              <a href={`/desk/organisation/${organisationId}/people/${person.id}`} className="py-1">
                {t('memberships.open')}
                <span className="sr-only"> {organisation}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {person.state === 'active' ? (
        <details className="mt-5 border-s-2 border-line ps-4">
          <summary className="cursor-pointer py-2 font-strong">{t('memberships.add')}</summary>
          <div className="py-3">
            <RoleForm
              action={addMembership.bind(null, person.id)}
              idempotencyKey={crypto.randomUUID()}
              id="add"
              role={{
                ...{ label: t('memberships.role'), hint: t('rolesHint') },
                choices: memberRoles.map((value) => ({ value, label: t(`roles.${value}`) })),
              }}
              organisation={{
                ...{ label: t('memberships.organisation'), empty: t('memberships.choose') },
                choices: others.map(({ id, name }) => ({ value: id, label: name })),
              }}
              button={t('memberships.give')}
            />
          </div>
        </details>
      ) : null}
    </Section>
  )
}

function KeepsPortal({
  person: { id, isPortalAdmin, isSelf, state },
  locale,
}: {
  person: ShownPerson
  locale: Locale
}) {
  const t = translator(locale, 'people.portal')
  const key = crypto.randomUUID()
  const change = isPortalAdmin ? (
    <PlainForm action={endKeepingPortal.bind(null, id)} idempotencyKey={key} label={t('take')} />
  ) : (
    <PlainForm action={letKeepPortal.bind(null, id)} idempotencyKey={key} label={t('grant')} />
  )
  return (
    <Section id="portal" title={t('title')}>
      <p className="mb-5 max-w-measure">{isPortalAdmin ? t('is') : t('isNot')}</p>
      {isSelf || state !== 'active' ? null : change}
    </Section>
  )
}

function Access({ person: { id, state }, locale }: { person: ShownPerson; locale: Locale }) {
  const t = translator(locale, 'people.access')
  const key = crypto.randomUUID()
  return (
    <Section id="access" title={t('title')}>
      {state === 'active' ? (
        <>
          <p className="mb-5 max-w-measure">{t('disableText')}</p>
          <PlainForm action={disable.bind(null, id)} idempotencyKey={key} label={t('disable')} />
        </>
      ) : (
        <PlainForm action={enable.bind(null, id)} idempotencyKey={key} label={t('enable')} />
      )}
    </Section>
  )
}
