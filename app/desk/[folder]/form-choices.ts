import type { Choice } from '@/components/desk/form/form-context'
import type { KnownNames } from '@/components/desk/form/suggestions'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { allFieldsOf, type ChoiceList, type Field, type Form } from '@/lib/editing/form'
import { listCountryCodes, listRecordChoices } from '@/lib/editing/queries'
import { listImageNames } from '@/lib/file/queries'
import { byName, countryName, languageName } from '@/lib/format/names'
import {
  CampaignPointKind,
  EventKind,
  EvidenceKind,
  Fact,
  GapKind,
  IdentifierScheme,
  OrganisationChangeKind,
  OrganisationKind,
  OrganisationNameKind,
  PilotStage,
  ProjectRole,
  ProjectStanding,
  PublicationKind,
  RegionSetting,
  RoundtableCourse,
  RoundtableMode,
  SourceKind,
  StakeholderKind,
  TargetGroup,
  Theme,
} from '@/lib/generated/prisma/enums'
import { contentLanguages, type Locale } from '@/lib/language/rules'
import { listOrganisationChoices } from '@/lib/partner/queries'
import { listPlatformChoices } from '@/lib/platform/queries'
import { listPracticeTitles } from '@/lib/practice/queries'

const worded = <Value extends string>(values: Record<string, Value>, words: (value: Value) => string): Choice[] =>
  Object.values(values).map((value) => ({ value, label: words(value) }))

const sorted = (choices: Choice[], locale: Locale) => {
  const compare = byName(locale)
  return choices.toSorted((one, other) => compare(one.label, other.label))
}

type Lists = Record<ChoiceList, () => Choice[] | Promise<Choice[]>>

/** Every list a field may choose from, in the words of the person who fills the form in. */
function listsFor({ locale }: Actor, recordId: string | undefined): Lists {
  const say =
    <Section extends Parameters<typeof translator>[1]>(section: Section) =>
    (key: string) =>
      (translator(locale, section) as unknown as (name: string) => string)(key)
  return {
    campaignPointKind: () => worded(CampaignPointKind, (kind) => say('fields')(`list.point.${kind}`)),
    country: async () =>
      sorted(
        (await listCountryCodes()).map((value) => ({ value, label: countryName(value, locale) })),
        locale,
      ),
    eventKind: () => worded(EventKind, (kind) => say('event')(`kind.${kind}`)),
    evidenceKind: () => worded(EvidenceKind, (kind) => say('evidence')(`kind.${kind}`)),
    fact: () => sorted(worded(Fact, say('fact')), locale),
    gapKind: () => worded(GapKind, (kind) => say('gap')(`kind.${kind}`)),
    identifierScheme: () => worded(IdentifierScheme, (scheme) => say('partner')(`identifier.${scheme}`)),
    language: () =>
      sorted(
        contentLanguages.map((value) => ({ value, label: languageName(value, locale) })),
        locale,
      ),
    organisationChangeKind: () => worded(OrganisationChangeKind, (kind) => say('fields')(`list.change.${kind}`)),
    organisationKind: () => worded(OrganisationKind, (kind) => say('partner')(`kind.${kind}`)),
    organisationNameKind: () => worded(OrganisationNameKind, (kind) => say('fields')(`list.name.${kind}`)),
    ownImage: async () => (recordId ? await listImageNames(recordId) : []),
    pilotStage: () => worded(PilotStage, (stage) => say('pilot')(`stage.${stage}`)),
    projectRole: () => worded(ProjectRole, (role) => say('project')(`role.${role}`)),
    projectStanding: () => worded(ProjectStanding, (standing) => say('project')(`standing.${standing}`)),
    publicationKind: () => worded(PublicationKind, (kind) => say('publication')(`kind.${kind}`)),
    regionSetting: () => worded(RegionSetting, (setting) => say('region')(`settings.${setting}`)),
    roundtableCourse: () => worded(RoundtableCourse, (course) => say('roundtable')(`course.${course}`)),
    roundtableMode: () => worded(RoundtableMode, (mode) => say('roundtable')(`modes.${mode}`)),
    sourceKind: () => worded(SourceKind, (kind) => say('source')(`kind.${kind}`)),
    stakeholderKind: () => worded(StakeholderKind, (kind) => say('roundtable')(`stakeholderKind.${kind}`)),
    targetGroup: () => worded(TargetGroup, say('targetGroup')),
    theme: () => sorted(worded(Theme, say('theme')), locale),
  }
}

/** What the fields of a form offer to choose from: lists, and records within the actor's reach. */
export async function formChoices(actor: Actor, form: Form, recordId?: string) {
  const fields = allFieldsOf(form)
  const lists = listsFor(actor, recordId)
  const wanted = [...new Set(fields.flatMap((field) => ('from' in field ? [field.from] : [])))]
  const kinds = fields.flatMap((field) =>
    'of' in field ? [field.of] : field.type === 'party' ? ['partner' as const] : [],
  )
  const entries = wanted.map(async (name) => [name, await lists[name]()] as const)
  const [choices, records, suggestions] = await Promise.all([
    Promise.all(entries),
    listRecordChoices(actor, [...new Set(kinds)]),
    knownNames(actor, fields),
  ])
  // A roundtable belongs to the projects its organisation takes part in, whatever else is public.
  if (form.kind === 'roundtable')
    records.platform = (await listPlatformChoices(actor)).map(({ id, name }) => ({ value: id, label: name }))
  return { choices: Object.fromEntries(choices), records, suggestions }
}

/** Names that lines of a form offer while they are typed. */
async function knownNames(actor: Actor, fields: readonly Field[]): Promise<KnownNames> {
  const asked = new Set(fields.flatMap((field) => (field.type === 'line' && field.suggests ? [field.suggests] : [])))
  const [known, practices] = await Promise.all([
    asked.has('organisations') || asked.has('knownOrganisations') ? listOrganisationChoices(actor) : undefined,
    asked.has('practices') ? listPracticeTitles(actor) : undefined,
  ])
  const organisations = known?.map(({ name, countryCode, otherNames }) => ({
    ...{ name, otherNames },
    country: countryCode && countryName(countryCode, actor.locale),
  }))
  return { ...(organisations ? { organisations } : {}), ...(practices ? { practices } : {}) }
}
