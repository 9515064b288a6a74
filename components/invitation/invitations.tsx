import { PlainForm } from '@/components/desk/review/plain-form'
import { EmptyState } from '@/components/ui/empty-state'
import { translator } from '@/i18n/translator'
import type { FormAction } from '@/lib/form-state'
import { formatDay } from '@/lib/format/dates'
import type { ListedInvitation } from '@/lib/invitation/queries'
import { invitationLasts } from '@/lib/invitation/rules'
import type { Locale } from '@/lib/language/rules'
import { LinkForm } from './link-form'

/** What can be done with one invitation; without mail its link can be shown. */
export type InvitationDeeds = { again: FormAction; revoke: FormAction; link?: FormAction }
type Props = {
  invitations: readonly ListedInvitation[]
  deedsFor: (id: string) => InvitationDeeds
  locale: Locale
}

/** Invitations that wait for an answer. */
export function Invitations({ invitations, deedsFor, locale }: Props) {
  const t = translator(locale, 'people.invitations')
  if (invitations.length === 0) return <EmptyState>{t('none')}</EmptyState>
  return (
    <ul className="grid">
      {invitations.map((invitation) => (
        <li key={invitation.id} className="grid gap-3 border-b border-line py-4 first:pt-0">
          <Told invitation={invitation} locale={locale} />
          <Deeds invitation={invitation} deeds={deedsFor(invitation.id)} locale={locale} />
        </li>
      ))}
    </ul>
  )
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10)

function Told({ invitation, locale }: { invitation: ListedInvitation; locale: Locale }) {
  const t = translator(locale, 'people.invitations')
  const roles = translator(locale, 'people.roles')
  const { email, organisation, role, createdAt, linkMadeAt, standing } = invitation
  const until = linkMadeAt ? formatDay(dayOf(new Date(linkMadeAt.getTime() + invitationLasts)), locale) : ''
  return (
    <div>
      <p className="font-strong break-words">{email}</p>
      <p>{role ? t('to', { organisation, role: roles(role) }) : t('toPortal')}</p>
      <p className="text-sm text-quiet">
        {t('sent', { day: formatDay(dayOf(createdAt), locale) })}. {t(standing, { until })}
      </p>
    </div>
  )
}

function Deeds({
  invitation,
  deeds,
  locale,
}: {
  invitation: ListedInvitation
  deeds: InvitationDeeds
  locale: Locale
}) {
  const t = translator(locale, 'people.invitations')
  const { email } = invitation
  return (
    <div className="flex flex-wrap gap-3">
      {deeds.link ? (
        <LinkForm action={deeds.link} idempotencyKey={crypto.randomUUID()} email={email} />
      ) : (
        <PlainForm action={deeds.again} idempotencyKey={crypto.randomUUID()} label={t('again')} about={email} />
      )}
      <PlainForm action={deeds.revoke} idempotencyKey={crypto.randomUUID()} label={t('revoke')} about={email} />
    </div>
  )
}
