import { DeskTexts } from '@/app/desk/desk-texts'
import { AdminPage } from '@/components/desk/admin/admin-page'
import { ChangesSection } from '@/components/partner/desk/changes-section'
import { KeptFacts } from '@/components/partner/desk/kept-facts'
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
  const { id, name, rights, participantsFor, version, projects, changes } = organisation
  const t = translator(locale, 'organisations')
  const others = (await listOrganisationChoices(actor)).filter((one) => one.id !== id)
  const message = messages.find((one) => one === done)
  return (
    <AdminPage
      here="organisations"
      title={name}
      lead={<KeptFacts organisation={organisation} locale={locale} />}
      locale={locale}
    >
      <nav aria-label={name} className="flex flex-wrap gap-x-5">
        <a href="/desk/admin/organisations" className="py-1">
          {t('more.all')}
        </a>
        <a href={`/desk/partners/${id}`} className="py-1">
          {t('record')}
        </a>
        <a href={`/desk/partners/${id}/review`} className="py-1">
          {t('publicWaits')}
        </a>
        <a href={`/desk/admin/quality/${id}`} className="py-1">
          {t('quality')}
        </a>
      </nav>
      {message ? (
        <Notice tone={message === 'waits' ? 'attention' : 'good'} role="status" title={t(`done.${message}`)}>
          {message === 'waits' ? <a href={`/desk/partners/${id}/review`}>{t('publicWaits')}</a> : null}
        </Notice>
      ) : null}
      <DeskTexts locale={locale} sections={['organisations', 'refusal']}>
        <ChangesSection
          kinds={changeKinds}
          action={noteWhatHappened.bind(null, id, 'admin')}
          version={version}
          changes={changes}
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
    </AdminPage>
  )
}
