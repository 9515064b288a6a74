import { DeskTexts } from '@/app/desk/desk-texts'
import { PlainForm } from '@/components/desk/review/plain-form'
import { ReturnForm, WithdrawForm } from '@/components/desk/review/reasoned-forms'
import { ScheduleForm } from '@/components/desk/review/schedule-form'
import { ScheduleNote } from '@/components/desk/review/schedule-note'
import { type LanguageChoice, StepForm } from '@/components/desk/review/step-form'
import { isToPublish, isToSubmit } from '@/components/desk/review/steps'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { giveBack, publish, schedule, submit, unschedule, withdraw } from '@/lib/editing/actions'
import { countryOf, ownLanguages } from '@/lib/editing/decisions'
import type { LanguageStanding, RecordStanding } from '@/lib/editing/queries'
import { likelyTimeZone, timeZones, wallTimeAt } from '@/lib/editing/wall-time'
import { languageName } from '@/lib/format/names'

type Props = { standing: RecordStanding; actor: Actor }
type Choosing = Props & { languages: readonly LanguageStanding[] }

/** What this person may do with the languages of a record as they stand now. */
export async function ReviewSteps({ standing, actor }: Props) {
  const t = translator(actor.locale, 'review')
  const own = can.publishRecord(actor, standing) ? await ownLanguages(actor, standing) : []
  const open = standing.languages.filter(isToPublish)
  const mine = open.filter(({ language }) => own.includes(language))
  const given = { standing, actor }
  return (
    <Section id="steps" title={t('steps.title')}>
      <DeskTexts locale={actor.locale} sections={['review', 'refusal']}>
        <div className="grid gap-8">
          <Waiting {...given} />
          {can.publishRecord(actor, standing) ? null : <p className="text-quiet">{t('mayNotPublish')}</p>}
          {mine.length > 0 ? (
            <Notice tone="attention" title={t('fourEyes.title')}>
              {t('fourEyes.text')}
            </Notice>
          ) : null}
          <Publishing {...given} languages={open.filter((one) => !mine.includes(one))} />
          <Submitting {...given} languages={standing.languages.filter(isToSubmit)} />
          <Returning {...given} />
          <Withdrawing {...given} />
          {open.length === 0 ? <p className="text-quiet">{t('nothingToPublish')}</p> : null}
        </div>
      </DeskTexts>
    </Section>
  )
}

function Waiting({ standing, actor }: Props) {
  if (!standing.scheduled) return null
  const { id, kind } = standing
  return (
    <div className="grid gap-3">
      <ScheduleNote standing={standing} locale={actor.locale} />
      {can.publishRecord(actor, standing) ? (
        <PlainForm
          action={unschedule.bind(null, { kind, id })}
          idempotencyKey={crypto.randomUUID()}
          label={translator(actor.locale, 'review')('scheduled.cancel')}
        />
      ) : null}
    </div>
  )
}

async function Publishing({ standing, actor, languages }: Choosing) {
  if (!can.publishRecord(actor, standing) || languages.length === 0) return null
  const t = translator(actor.locale, 'review')
  const { id, kind, version, scheduled } = standing
  const reviewed = languages.filter(({ state }) => state === 'in_review')
  const choices = choicesOf(languages, { proposed: reviewed.length > 0 ? reviewed : languages, actor })
  const form = { version, languages: choices }
  return (
    <>
      <StepForm
        {...form}
        step="publish"
        weight="main"
        {...(kind === 'roundtable' ? { help: t('steps.publish.withContributions') } : {})}
        action={publish.bind(null, { kind, id })}
        idempotencyKey={crypto.randomUUID()}
      />
      {scheduled ? null : (
        <ScheduleForm
          {...form}
          folded={t('steps.schedule.title')}
          help={t('steps.schedule.help')}
          action={schedule.bind(null, { kind, id })}
          idempotencyKey={crypto.randomUUID()}
          proposed={await proposedTime(standing)}
          timeZones={timeZones().map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
        />
      )}
    </>
  )
}

/** Tomorrow at nine, by the clocks of the organisation. */
async function proposedTime(standing: RecordStanding) {
  const timeZone = likelyTimeZone(await countryOf(standing))
  const { day } = wallTimeAt(new Date(Date.now() + 24 * 60 * 60 * 1_000), timeZone)
  return { day, time: '09:00', timeZone }
}

function Submitting({ standing, actor, languages }: Choosing) {
  if (!can.reviseRecord(actor, standing) || languages.length === 0) return null
  const t = translator(actor.locale, 'review')
  const { id, kind, version } = standing
  return (
    <StepForm
      step="submit"
      {...(can.publishRecord(actor, standing) ? { folded: t('steps.submit.title') } : { weight: 'main' })}
      version={version}
      languages={choicesOf(languages, { proposed: languages, actor })}
      action={submit.bind(null, { kind, id })}
      idempotencyKey={crypto.randomUUID()}
    />
  )
}

function Returning({ standing, actor }: Props) {
  const submitted = standing.languages.filter(({ state }) => state === 'in_review')
  const languages = can.returnRecord(actor, standing)
    ? submitted
    : submitted.filter(({ submittedById }) => submittedById === actor.personId)
  if (languages.length === 0 || !can.reviseRecord(actor, standing)) return null
  const t = translator(actor.locale, 'review')
  const { id, kind, version } = standing
  return (
    <ReturnForm
      folded={can.returnRecord(actor, standing) ? t('steps.return.title') : t('steps.return.own')}
      version={version}
      languages={choicesOf(languages, { proposed: languages, actor })}
      action={giveBack.bind(null, { kind, id })}
      idempotencyKey={crypto.randomUUID()}
    />
  )
}

function Withdrawing({ standing, actor }: Props) {
  const languages = standing.languages.filter(({ publishedVersion }) => publishedVersion !== null)
  if (languages.length === 0 || !can.withdrawRecord(actor, standing)) return null
  const t = translator(actor.locale, 'review')
  const { id, kind, version } = standing
  return (
    <WithdrawForm
      folded={t('steps.withdraw.title')}
      help={t('steps.withdraw.help')}
      version={version}
      languages={choicesOf(languages, { proposed: languages, actor })}
      action={withdraw.bind(null, { kind, id })}
      idempotencyKey={crypto.randomUUID()}
      hasContributions={kind === 'roundtable'}
    />
  )
}

const choicesOf = (
  languages: readonly LanguageStanding[],
  { proposed, actor }: { proposed: readonly LanguageStanding[]; actor: Actor },
): LanguageChoice[] =>
  languages.map((one) => ({
    value: one.language,
    label: languageName(one.language, actor.locale),
    isProposed: proposed.includes(one),
  }))
