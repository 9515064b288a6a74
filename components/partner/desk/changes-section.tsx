import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { FormAction } from '@/lib/form-state'
import { byName, languageName } from '@/lib/format/names'
import { interfaceLocales, type Locale } from '@/lib/language/rules'
import type { FoundOrganisation } from '@/lib/partner/reading/kept'
import type { changeKinds } from '@/lib/partner/rules'
import { ChangeForm } from './change-form'
import { NotedChanges } from './noted-changes'

type Options = readonly { value: string; label: string }[]
type Props = {
  /** Of the section, where a page has several. */
  id?: string
  /** What may be noted by whoever looks at the page. */
  kinds: readonly (typeof changeKinds)[number][]
  action: FormAction
  version: number
  /** What was noted before. */
  changes: FoundOrganisation['changes']
  organisations: Options
  projects: Options
  locale: Locale
}

/** What may have become of an organisation, each with its form. */
export function ChangesSection({ id = 'changes', kinds, changes, locale, ...form }: Props) {
  const t = translator(locale, 'organisations')
  const languages = interfaceLocales
    .map((value) => ({ value, label: languageName(value, locale) }))
    .toSorted((one, other) => byName(locale)(one.label, other.label))
  return (
    <Section id={id} title={t('change.title')}>
      <NotedChanges id={id} changes={changes} locale={locale} />
      <p className="mb-4 max-w-measure text-quiet">{t('change.lead')}</p>
      {kinds.map((kind) => (
        <ChangeForm
          key={kind}
          {...form}
          kind={kind}
          within={id}
          idempotencyKey={crypto.randomUUID()}
          languages={languages}
        />
      ))}
    </Section>
  )
}
