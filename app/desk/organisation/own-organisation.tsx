import { FourEyesForm } from '@/components/desk/review/four-eyes-form'
import { ChangesSection } from '@/components/partner/desk/changes-section'
import { ParticipantsForm } from '@/components/partner/desk/participants-form'
import { RightsNotice } from '@/components/partner/desk/rights-notice'
import { DefinitionList } from '@/components/ui/definition-list'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { decideFourEyes } from '@/lib/editing/actions'
import type { listGoverned } from '@/lib/editing/organisation-settings'
import { decideParticipants, noteWhatHappened } from '@/lib/partner/actions'
import type { FoundOrganisation } from '@/lib/partner/reading/kept'

type Settings = Awaited<ReturnType<typeof listGoverned>>[number]
type Given = { organisation: FoundOrganisation; settings: Settings | undefined; actor: Actor }

/** What an organisation may do here, and what its admins decide about it. */
export function OwnOrganisation({ organisation, settings, actor }: Given) {
  const { locale } = actor
  const { id, name, rights, participantsFor, version, changes } = organisation
  const t = translator(locale, 'organisations')
  const role = actor.memberships.find(({ organisationId }) => organisationId === id)?.role
  return (
    <Section id={`organisation-${id}`} title={name}>
      <div className="grid gap-8">
        <RightsNotice rights={rights} name={name} locale={locale} />
        <DefinitionList
          facts={[
            role && {
              term: t('own.role'),
              value: (
                <span className="inline-block first-letter:uppercase">
                  {translator(locale, 'people')(`roles.${role}`)}
                </span>
              ),
            },
            { term: t('own.mayDo'), value: t(`rights.${rights}`) },
            { term: t('own.participants'), value: t(`participants.${participantsFor}`) },
          ]}
        />
        <nav aria-label={name} className="flex flex-wrap gap-x-5">
          <a href={`/desk/partners/${id}`}>{t('record')}</a>
          {can.seeQuality(actor, id) ? (
            <a href={`/desk/organisation/quality?organisation=${id}`}>
              {translator(locale, 'quality')('organisationLink')}
            </a>
          ) : null}
          {can.seeMembers(actor, id) ? (
            <a href={`/desk/organisation/audit?organisation=${id}`}>
              {translator(locale, 'audit')('organisationTitle', { organisation: name })}
            </a>
          ) : null}
        </nav>
        {settings ? (
          <>
            <FourEyesForm
              action={decideFourEyes.bind(null, id)}
              idempotencyKey={crypto.randomUUID()}
              id={`four-eyes-${id}`}
              isAsked={settings.fourEyes}
              publishers={settings.publishers}
            />
            <ParticipantsForm
              action={decideParticipants.bind(null, id, 'own')}
              idempotencyKey={crypto.randomUUID()}
              id={`participants-${id}`}
              participantsFor={participantsFor}
            />
            <ChangesSection
              id={`changes-${id}`}
              kinds={['renamed']}
              action={noteWhatHappened.bind(null, id, 'own')}
              version={version}
              changes={changes}
              organisations={[]}
              projects={[]}
              locale={locale}
            />
          </>
        ) : null}
      </div>
    </Section>
  )
}
