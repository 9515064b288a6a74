import type { Messages } from '@/i18n/catalogues'
import { mailExamples, wordsWhenSent } from './examples'
import { type MailTemplate, mailTemplates } from './templates'

export const allTemplates = Object.keys(mailTemplates) as MailTemplate[]

/** What a text of the catalogue mentions: `{title}`, `{count, plural, …}`. */
export const placeholdersIn = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = '']) => name))].toSorted()

export type TemplateFault = {
  part: 'subject' | 'text'
  /** Missing: another language mentions it. Unknown: the mail is not told of it. */
  kind: 'missing' | 'unknown'
  placeholder: string
}

/** Names under which a mail is told its values; dates and kinds arrive in words under the same name. */
const told = (template: MailTemplate) => [
  ...Object.keys(mailExamples[template]),
  ...Object.keys(wordsWhenSent[template] ?? {}),
]

/** What is wrong with a template in one language, measured by the others. */
export function faultsOf(
  template: MailTemplate,
  words: Pick<Messages, 'mail'>,
  others: readonly Pick<Messages, 'mail'>[],
): TemplateFault[] {
  return (['subject', 'text'] as const).flatMap((part) => {
    const own = placeholdersIn(words.mail[template][part])
    const wanted = new Set(others.flatMap((one) => placeholdersIn(one.mail[template][part])))
    return [
      ...[...wanted]
        .filter((one) => !own.includes(one))
        .map((placeholder): TemplateFault => ({ part, kind: 'missing', placeholder })),
      ...own
        .filter((one) => !told(template).includes(one))
        .map((placeholder): TemplateFault => ({ part, kind: 'unknown', placeholder })),
    ]
  })
}
