import { describe, expect, test } from 'vitest'
import { messagesOf } from '@/i18n/catalogues'
import { interfaceLocales } from '@/lib/language/rules'
import { mailExamples, wordsWhenSent } from '@/lib/mail/examples'
import { letterFor } from '@/lib/mail/letter'
import { allTemplates, faultsOf, placeholdersIn } from '@/lib/mail/placeholders'
import { type Mail, readMail } from '@/lib/mail/templates'

describe.each(interfaceLocales)('in %s', (locale) => {
  const others = interfaceLocales.filter((one) => one !== locale).map(messagesOf)

  test.each(allTemplates)('%s mentions what the other languages mention, and nothing it is not told', (template) => {
    expect(faultsOf(template, messagesOf(locale), others)).toEqual([])
  })

  test.each(allTemplates)('the example of %s is a letter', (template) => {
    expect(readMail(template, mailExamples[template])).not.toBeNull()
    const mail = { template, values: mailExamples[template] } as Mail
    const { subject, text } = letterFor(mail, {
      locale,
      url: 'https://portal.example.org/…',
      origin: 'portal',
      more: wordsWhenSent[template] ?? {},
    })
    expect(`${subject} ${text}`).not.toMatch(/[{}]|undefined/)
  })
})

test('a placeholder that one language lacks is found', () => {
  const english = messagesOf('en')
  const lacking = { mail: { ...english.mail, review_returned: { subject: 'Back: {title}', text: '{title} {who}' } } }
  expect(faultsOf('review_returned', lacking, [english])).toEqual([
    { part: 'text', kind: 'missing', placeholder: 'reason' },
    { part: 'text', kind: 'unknown', placeholder: 'who' },
  ])
  expect(placeholdersIn('{count, plural, one {# day} other {# days}} for {name}')).toEqual(['count', 'name'])
})
