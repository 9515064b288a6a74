import * as z from 'zod'
import { interfaceLocales, type Locale } from '@/lib/language/rules'
import { line, optional, paragraph, richText } from '@/lib/publishing/input'
import { isEmptyText, type RichText } from '@/lib/rich-text/nodes'
import { contrastOn, leastContrast } from './colour/contrast'
import { type SettingsPart, settingsLimits } from './rules'

const locale = z.enum(interfaceLocales)

/** One field for each language, empty ones left out. */
const localised = <Schema extends z.ZodType>(field: Schema, isEmpty: (value: z.output<Schema>) => boolean) =>
  z
    .strictObject(Object.fromEntries(interfaceLocales.map((one) => [one, field])) as Record<Locale, Schema>)
    .transform(
      (given) =>
        Object.fromEntries(Object.entries(given).filter(([, value]) => !isEmpty(value as z.output<Schema>))) as Partial<
          Record<Locale, z.output<Schema>>
        >,
    )

const isBlank = (text: string | null) => text === null || text === ''
const words = (most: number) =>
  localised(optional(line(most)), isBlank) as unknown as z.ZodType<Partial<Record<Locale, string>>>
const texts = z.strictObject({
  texts: localised(richText(settingsLimits.text), (text: RichText) => isEmptyText(text)),
})

/** Both ways to write a colour: with six signs, or with three that stand for two each. */
const colour = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#?([0-9a-f]{3}|[0-9a-f]{6})$/, 'not_a_colour')
  .transform((text) => {
    const digits = text.replace('#', '')
    return `#${digits.length === 3 ? [...digits].map((one) => one + one).join('') : digits}`
  })

/** What each form of the settings sends. */
export const settingsInputs = {
  name: z.strictObject({
    names: words(settingsLimits.name),
    locales: z.array(locale, 'nothing_chosen').min(1, 'nothing_chosen'),
  }),
  logo: z.strictObject({
    alternative: words(settingsLimits.alternative),
    remove: z.literal('on').optional(),
  }),
  colours: z.strictObject({ accent: optional(colour) }),
  contact: z.strictObject({
    name: optional(line(300)),
    address: paragraph(settingsLimits.address).transform((text) =>
      text
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean),
    ),
    email: optional(z.email().max(254)),
  }),
  enforcement: texts,
  imprint: texts,
  privacy: texts,
} as const satisfies Record<SettingsPart, z.ZodType>

export type SettingsInput = {
  [Part in SettingsPart]: { part: Part; values: z.output<(typeof settingsInputs)[Part]> }
}[SettingsPart]

/** Whether text in a colour can be read on the portal's paper. */
export const isReadable = (accent: string): boolean => contrastOn(accent, 'light') >= leastContrast

export const bringBackSettings = z.strictObject({ from: z.coerce.number().int().min(0).max(1_000_000) })
