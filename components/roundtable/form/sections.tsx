import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/text-area'
import { limits } from '@/lib/roundtable/rules'
import type { RoundtableFormValues } from '@/lib/roundtable/writing/form-values'
import { type BasicChoices, Basics, Words } from './basics'
import { Contributions } from './contributions'
import { useFieldError } from './form-context'
import { ActionPointRows, AgendaRows } from './minutes'
import { type KnownOrganisation, OrganisationNames } from './organisation-field'
import { AttendanceRows, Counts, HostRows } from './people'
import { SourceRows } from './source-rows'

type Choice = { value: string; label: string }
export type Choices = BasicChoices & {
  known: readonly KnownOrganisation[]
  /** Titles of practices the portal knows, offered while one is typed. */
  practices: readonly string[]
  stakeholderKinds: readonly Choice[]
  themes: readonly Choice[]
  gapKinds: readonly Choice[]
  sourceKinds: readonly Choice[]
}

/** The parts of the form, in the order a roundtable is told. */
export function Sections({
  values,
  choices,
  spare,
}: {
  values: RoundtableFormValues
  choices: Choices
  spare: number
}) {
  const t = useTranslations('roundtableForm')
  const errorOf = useFieldError()
  const part = (name: Part) => ({ id: `part-${name}`, title: t(`part.${name}`), aside: t(`partHelp.${name}`) })
  return (
    <OrganisationNames organisations={choices.known}>
      <datalist id="known-practices">
        {choices.practices.map((title) => (
          <option key={title} value={title} />
        ))}
      </datalist>
      <Section {...part('basics')}>
        <Basics values={values} choices={choices} />
      </Section>
      <Section {...part('words')}>
        <Words values={values} />
      </Section>
      <Section {...part('hosts')}>
        <HostRows rows={values.hosts} spare={spare} />
      </Section>
      <Section {...part('people')}>
        <div className="grid gap-8">
          <Counts values={values} />
          <AttendanceRows rows={values.attendance} spare={spare} kinds={choices.stakeholderKinds} />
        </div>
      </Section>
      <Section {...part('agenda')}>
        <AgendaRows rows={values.agenda} spare={spare} />
      </Section>
      <Section {...part('practices')}>
        <Contributions group="practices" rows={values.practices} spare={spare} themes={choices.themes} />
      </Section>
      <Section {...part('gaps')}>
        <Contributions group="gaps" rows={values.gaps} spare={spare} themes={choices.themes} kinds={choices.gapKinds} />
      </Section>
      <Section {...part('pilots')}>
        <Contributions group="pilots" rows={values.pilots} spare={spare} themes={choices.themes} />
      </Section>
      <Section {...part('actionPoints')}>
        <ActionPointRows rows={values.actionPoints} spare={spare} />
      </Section>
      <Section {...part('followUp')}>
        <TextArea
          name="followUp"
          label={t('field.followUp')}
          optional={t('optional')}
          error={errorOf('followUp')}
          defaultValue={values.followUp}
          maxLength={limits.followUp}
        />
      </Section>
      <Section {...part('sources')}>
        <SourceRows rows={values.sources} spare={spare} kinds={choices.sourceKinds} />
      </Section>
    </OrganisationNames>
  )
}

type Part =
  | 'basics'
  | 'words'
  | 'hosts'
  | 'people'
  | 'agenda'
  | 'practices'
  | 'gaps'
  | 'pilots'
  | 'actionPoints'
  | 'followUp'
  | 'sources'
