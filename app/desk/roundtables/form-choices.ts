import type { Choices } from '@/components/roundtable/form/sections'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { byName, countryName, languageName } from '@/lib/format/names'
import { GapKind, RoundtableCourse, RoundtableMode, StakeholderKind, Theme } from '@/lib/generated/prisma/enums'
import { contentLanguages } from '@/lib/language/rules'
import { listOrganisationChoices } from '@/lib/partner/queries'
import { listPlatformChoices } from '@/lib/platform/queries'
import { listPracticeTitles } from '@/lib/practice/queries'

const worded = <Value extends string>(values: Record<string, Value>, words: (value: Value) => string) =>
  Object.values(values).map((value) => ({ value, label: words(value) }))

/** Everything the form offers to choose from, in the words of the person who fills it in. */
export async function formChoices(actor: Actor): Promise<Choices> {
  const { locale } = actor
  const roundtable = translator(locale, 'roundtable')
  const theme = translator(locale, 'theme')
  const gap = translator(locale, 'gap')
  const source = translator(locale, 'source')
  const [platforms, known, practices] = await Promise.all([
    listPlatformChoices(actor),
    listOrganisationChoices(actor),
    listPracticeTitles(actor),
  ])
  const compare = byName(locale)
  return {
    organisations: known.filter(({ isOwn }) => isOwn).map(({ id, name }) => ({ value: id, label: name })),
    platforms: platforms.map(({ id, name, nextSequence }) => ({ value: id, label: name, nextSequence })),
    languages: contentLanguages
      .map((code) => ({ value: code, label: languageName(code, locale) }))
      .toSorted((one, other) => compare(one.label, other.label)),
    known: known.map(({ name, countryCode, otherNames }) => ({
      ...{ name, otherNames },
      country: countryCode && countryName(countryCode, locale),
    })),
    practices,
    modes: worded(RoundtableMode, (mode) => roundtable(`modes.${mode}`)),
    courses: worded(RoundtableCourse, (course) => roundtable(`course.${course}`)),
    stakeholderKinds: worded(StakeholderKind, (kind) => roundtable(`stakeholderKind.${kind}`)),
    themes: worded(Theme, (one) => theme(one)).toSorted((one, other) => compare(one.label, other.label)),
    gapKinds: worded(GapKind, (kind) => gap(`kind.${kind}`)),
    sourceKinds: (['document', 'page', 'background'] as const).map((value) => ({
      value,
      label: source(`kind.${value}`),
    })),
  }
}
