import type { ReactNode } from 'react'
import { type AskedField, AskingForm } from '@/components/desk/admin/asking-form'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { FormAction } from '@/lib/form-state'
import { languageName, ownName } from '@/lib/format/names'
import { interfaceLocales, type Locale } from '@/lib/language/rules'
import type { PortalSettings } from '@/lib/portal-settings/publication'
import { type SettingsPart, settingsLimits, type TextPart, textParts } from '@/lib/portal-settings/rules'
import type { ConfiguredOperator } from '@/lib/public/operator'
import { toMarkdownText } from '@/lib/rich-text/write-markdown'
import { ColourSamples } from './colour-samples'
import { LogoUpload } from './logo-upload'

type Props = {
  values: PortalSettings
  /** The version that a save would make. */
  next: number
  configured: ConfiguredOperator
  actions: Record<SettingsPart, FormAction>
  locale: Locale
}

/** Every part of the settings with a form of its own. */
export function SettingsForms(props: Props) {
  const { values, locale } = props
  return (
    <>
      <Part part="name" {...props} fields={nameFields(values, locale)} />
      <LogoPart {...props} />
      <ColourPart {...props} />
      <Part part="contact" {...props} fields={contactFields(props)} />
      {textParts.map((part) => (
        <Part key={part} part={part} {...props} fields={textFields(part, values, locale)} />
      ))}
    </>
  )
}

type PartProps = Props & { part: SettingsPart; fields: readonly AskedField[]; button?: string; children?: ReactNode }

function Part({ part, fields, next, actions, locale, button, children }: PartProps) {
  const t = translator(locale, 'keeping.settings')
  return (
    <Section id={part} title={t(`parts.${part}`)} aside={t(`asides.${part}`)}>
      <div className="grid gap-6">
        {children}
        {fields.length === 0 ? null : (
          <AskingForm
            // Saved values come with a new version.
            key={next}
            id={part}
            action={actions[part]}
            idempotencyKey={crypto.randomUUID()}
            version={next}
            fields={fields}
            button={button ?? t('save')}
          />
        )}
      </div>
    </Section>
  )
}

function LogoPart(props: Props) {
  const { values, locale } = props
  const { logo } = values
  const t = translator(locale, 'keeping.settings')
  const words = interfaceLocales.map(
    (language): AskedField => ({
      type: 'line',
      name: `alternative.${language}`,
      label: t('logo.alternative', { language: languageName(language, locale) }),
      hint: t('logo.alternativeHint'),
      optional: t('optional'),
      value: logo?.alternative[language] ?? '',
      maxLength: settingsLimits.alternative,
      lang: language,
    }),
  )
  const remove: AskedField = { type: 'box', name: 'remove', label: t('logo.remove'), value: false }
  return (
    <Part part="logo" {...props} fields={logo ? [...words, remove] : []} button={t('logo.save')}>
      <LogoUpload logo={logo} locale={locale} />
    </Part>
  )
}

function ColourPart(props: Props) {
  const { values, locale } = props
  const t = translator(locale, 'keeping.settings')
  const field: AskedField = {
    type: 'colour',
    name: 'accent',
    label: t('colours.accent'),
    hint: t('colours.accentHint'),
    optional: t('optional'),
    value: values.accent ?? '',
    placeholder: '#254c96',
  }
  return (
    <Part part="colours" {...props} fields={[field]}>
      <ColourSamples accent={values.accent} locale={locale} />
    </Part>
  )
}

function nameFields(values: PortalSettings, locale: Locale): AskedField[] {
  const t = translator(locale, 'keeping.settings.name')
  const optional = translator(locale, 'keeping.settings')('optional')
  const names = interfaceLocales.map(
    (language): AskedField => ({
      type: 'line',
      name: `names.${language}`,
      label: t('field', { language: languageName(language, locale) }),
      hint: t('hint', { name: translator(language, 'keeping.settings.name')('delivered') }),
      optional,
      value: values.names[language] ?? '',
      maxLength: settingsLimits.name,
      lang: language,
    }),
  )
  const choices = interfaceLocales.map((language) => ({ value: language, label: ownName(language) }))
  return [
    ...names,
    {
      type: 'boxes',
      name: 'locales[]',
      label: t('locales'),
      hint: t('localesHint'),
      value: values.locales,
      choices,
    },
  ]
}

function contactFields({ values: { operator }, configured, locale }: Props): AskedField[] {
  const t = translator(locale, 'keeping.settings.contact')
  const optional = translator(locale, 'keeping.settings')('optional')
  const otherwise = (value: string | undefined) => (value ? t('fromConfiguration', { value }) : t('nowhere'))
  const address = configured.address.join(', ')
  return [
    ...[
      {
        ...({ type: 'line', name: 'name', label: t('name'), optional, maxLength: 300 } as const),
        ...{ hint: otherwise(configured.name), value: operator.name ?? '' },
      },
      {
        ...({
          type: 'text',
          name: 'address',
          label: t('address'),
          optional,
          maxLength: settingsLimits.address,
        } as const),
        ...{ hint: `${t('addressHint')} ${otherwise(address)}`, value: operator.address.join('\n') },
      },
      {
        ...({ type: 'email', name: 'email', label: t('email'), optional, maxLength: 254 } as const),
        ...{ hint: otherwise(configured.email), value: operator.email ?? '' },
      },
    ],
  ]
}

const textOf = { enforcement: 'enforcementBody', imprint: 'imprint', privacy: 'privacy' } as const

function textFields(part: TextPart, values: PortalSettings, locale: Locale): AskedField[] {
  const t = translator(locale, 'keeping.settings')
  return interfaceLocales.map((language) => {
    const text = values[textOf[part]][language]
    return {
      type: 'rich',
      name: `texts.${language}`,
      label: t('text', { language: languageName(language, locale) }),
      optional: t('optional'),
      value: text ? toMarkdownText(text) : '',
      maxLength: settingsLimits.text,
      lang: language,
    }
  })
}
