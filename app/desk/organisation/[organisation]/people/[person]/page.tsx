import { notFound } from 'next/navigation'
import { DeskTexts } from '@/app/desk/desk-texts'
import { LeavingForm } from '@/components/person/leaving-form'
import { RoleForm } from '@/components/person/role-form'
import { WaitingList } from '@/components/person/waiting-list'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { memberRoles } from '@/lib/invitation/rules'
import { saveRole, settleLeaving } from '@/lib/person/actions'
import { findMember, listMembers } from '@/lib/person/reading/people'
import { listWaiting } from '@/lib/person/reading/waiting'

type Page = PageProps<'/desk/organisation/[organisation]/people/[person]'>

export default async function MemberPage({ params, searchParams }: Page) {
  const actor = await requireActor()
  const { locale } = actor
  const { organisation: organisationId, person: personId } = await params
  const place = { organisationId, personId }
  const member = await findMember(actor, place)
  if (!member) notFound()
  const { done } = await searchParams
  const [waiting, members] = await Promise.all([listWaiting(actor, place), listMembers(actor, organisationId)])
  const t = translator(locale, 'people')
  const { name, organisation, role } = member
  const colleagues = members.filter((one) => one.id !== personId && !one.isDisabled)
  return (
    <div className="grid gap-8">
      <header>
        <h1 className="text-2xl">{t('member.title', { name, organisation })}</h1>
        <p className="mt-2 max-w-measure text-quiet">{t('member.lead', { name, organisation })}</p>
      </header>
      {done === 'saved' || done === 'handed' ? <Notice tone="good" role="status" title={t(`done.${done}`)} /> : null}
      <DeskTexts locale={locale} sections={['people', 'refusal']}>
        <Section id="role" title={t('member.role')}>
          <RoleForm
            action={saveRole.bind(null, place)}
            idempotencyKey={crypto.randomUUID()}
            id="member"
            role={{
              ...{ label: t('member.role'), hint: t('rolesHint'), chosen: role },
              choices: memberRoles.map((value) => ({ value, label: t(`roles.${value}`) })),
            }}
            button={t('member.save')}
          />
        </Section>
        <Section id="leaving" title={t('member.leaving')}>
          <WaitingList waiting={waiting} name={name} locale={locale} />
          <LeavingForm
            action={settleLeaving.bind(null, place)}
            idempotencyKey={crypto.randomUUID()}
            name={name}
            colleagues={colleagues.map((one) => ({ value: one.id, label: `${one.name} (${t(`roles.${one.role}`)})` }))}
            mayRemove={personId !== actor.personId || can.keepPortal(actor)}
          />
        </Section>
      </DeskTexts>
      <p>
        <a href={can.keepPortal(actor) ? `/desk/admin/people/${personId}` : '/desk/organisation'}>{t('member.back')}</a>
      </p>
    </div>
  )
}
