import { DeskTexts } from '@/app/desk/desk-texts'
import { AdminNavigation } from '@/components/desk/admin/admin-navigation'
import { ChangesSection } from '@/components/partner/desk/changes-section'
import { ParticipantsForm } from '@/components/partner/desk/participants-form'
import { RightsForm } from '@/components/partner/desk/rights-form'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { decideParticipants, decideRights, noteWhatHappened } from '@/lib/partner/actions'
import { listOrganisationChoices } from '@/lib/partner/queries'
import type { FoundOrganisation } from '@/lib/partner/reading/kept'
import { changeKinds } from '@/lib/partner/rules'

const messages = ['noted', 'waits', 'rights', 'saved'] as const

/** What those who keep the portal decide about one organisation. */
export async function OneOrganisation({
  organisation,
  done,
  actor,
}: {
  organisation: FoundOrganisation
  done: string
  actor: Actor
}) {
  const { locale } = actor
  const { id, name, rights, participantsFor, version, projects } = organisation
  const t = translator(locale, 'organisations')
  const others = (await listOrganisationChoices(actor)).filter((one) => one.id !== id)
  const message = messages.find((one) => one === done)
  return (
    <div className="grid gap-8">
      <AdminNavigation here="organisations" locale={locale} />
      <header className="grid gap-2">
        <h1 className="text-2xl">{name}</h1>
        <nav aria-label={t('more.label')} className="flex flex-wrap gap-x-5">
          <a href="/desk/admin/organisations">{t('back')}</a>
          <a href={`/desk/partners/${id}`}>{t('record')}</a>
          <a href={`/desk/partners/${id}/review`}>{t('publicWaits')}</a>
          <a href={`/desk/records?list=care&organisation=${id}`}>{t('quality')}</a>
        </nav>
      </header>
      {message ? <Notice tone="good" role="status" title={t(`done.${message}`)} /> : null}
      <DeskTexts locale={locale} sections={['organisations', 'refusal']}>
        <ChangesSection
          kinds={changeKinds}
          action={noteWhatHappened.bind(null, id, 'admin')}
          version={version}
          organisations={others.map((one) => ({ value: one.id, label: one.name }))}
          projects={projects}
          locale={locale}
        />
        <Section id="what-it-may-do" title={t('rights.title')}>
          <RightsForm action={decideRights.bind(null, id)} idempotencyKey={crypto.randomUUID()} rights={rights} />
        </Section>
        <Section id="participants" title={t('participants.title')}>
          <ParticipantsForm
            action={decideParticipants.bind(null, id, 'admin')}
            idempotencyKey={crypto.randomUUID()}
            id="participants-for"
            participantsFor={participantsFor}
          />
        </Section>
      </DeskTexts>
    </div>
  )
}
