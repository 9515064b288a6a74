import { describe, expect, test } from 'vitest'
import { interfaceLocales } from '@/lib/language/rules'
import { letterFor } from '@/lib/mail/letter'
import { linkFor } from '@/lib/mail/links'
import { type Mail, mailTemplates, readMail } from '@/lib/mail/templates'

const origin = 'https://portal.example.org'
const url = `${origin}/desk/practices/1`
const title = 'Rock & roll <classes>'
const examples: { [Template in Mail['template']]: Extract<Mail, { template: Template }> } = {
  review_requested: { template: 'review_requested', values: { title } },
  review_returned: { template: 'review_returned', values: { title, reason: 'Say when.\nAnd where.' } },
  record_published: { template: 'record_published', values: { title } },
  record_withdrawn: { template: 'record_withdrawn', values: { title, reason: 'It was never so.' } },
  sign_in_changed: { template: 'sign_in_changed', values: { what: 'passkey_added' } },
  publication_failed: { template: 'publication_failed', values: { title, reason: 'platform_not_public' } },
  action_point_due: { template: 'action_point_due', values: { title, text: 'Write it', dueOn: '2026-11-25' } },
  enquiry_received: {
    template: 'enquiry_received',
    values: { title, enquiryId: '7f9b3c1e-0000-4000-8000-000000000000', kind: 'question' },
  },
  organisation_rights: {
    template: 'organisation_rights',
    values: { title, rights: 'moderated', reason: 'Let us look first.' },
  },
  backup_alarm: { template: 'backup_alarm', values: { state: 'late', lastProven: '2026-11-20' } },
  invitation: { template: 'invitation', values: {} },
  invitation_to_portal: { template: 'invitation_to_portal', values: {} },
  password_reset: { template: 'password_reset', values: {} },
  password_changed: { template: 'password_changed', values: {} },
  email_change: { template: 'email_change', values: {} },
  email_change_asked: { template: 'email_change_asked', values: {} },
  account_inactive: { template: 'account_inactive', values: { endsOn: '2026-12-24' } },
  heartbeat: {
    template: 'heartbeat',
    values: { letterId: '7f9b3c1e-0000-4000-8000-000000000000', title, titles: `– ${title}\n– Another` },
  },
}

describe.each(interfaceLocales)('in %s', (locale) => {
  test.each(Object.values(examples))('$template says what it is about, once plain and once as a page', (mail) => {
    const more = mail.template === 'invitation' ? { organisation: title, role: 'editor' } : {}
    const { subject, text, html } = letterFor(mail, { locale, url, origin, more })
    expect(`${subject}\n${text}`).not.toMatch(/mail\.\w|\{|undefined/)
    if ('title' in mail.values || mail.template === 'invitation') expect(subject).toContain(title)
    expect(text).toContain(`\n${url}\n`)
    expect(text).toContain(origin)
    expect(html).toContain(`<html lang="${locale}">`)
    expect(html).toContain(`<a href="${url}">`)
    expect(html).not.toContain('<classes>')
    expect(html.match(/<a /g)).toHaveLength(1)
  })
})

test('both languages say the same things in their own way', () => {
  const day = (locale: 'en' | 'pl') => letterFor(examples.action_point_due, { locale, url, origin }).text
  expect(day('en')).toContain('25 November 2026')
  expect(day('pl')).toContain('25 listopada 2026')
  const why = (locale: 'en' | 'pl') => letterFor(examples.publication_failed, { locale, url, origin }).text
  expect(why('en')).toContain('is not public yet')
  expect(why('pl')).not.toContain('is not public yet')
})

test('a reason that is not known to mention nothing is told in general words', () => {
  const mail = { template: 'publication_failed', values: { title, reason: 'too_short' } } as const
  expect(letterFor(mail, { locale: 'en', url, origin }).text).toContain('This is not possible just now.')
})

test('a subject is one line and of a length that can be read', () => {
  const mail = {
    template: 'record_published',
    values: { title: `One\r\nBcc: two\u2028three ${'x'.repeat(400)}` },
  } as const
  const { subject } = letterFor(mail, { locale: 'en', url, origin })
  expect(subject).toMatch(/^Published: One Bcc: two three x+$/)
  expect([...subject]).toHaveLength(150)
})

test('what cannot be read as a mail is none', () => {
  expect(readMail('record_published', { title })).toEqual(examples.record_published)
  expect(readMail('record_published', undefined)).toBeNull()
  expect(readMail('record_published', { title, email: 'anna@example.org' })).toBeNull()
  expect(readMail('toString', { title })).toBeNull()
  expect(Object.keys(examples)).toEqual(Object.keys(mailTemplates))
})

describe('a link', () => {
  const record = {
    ...({ id: '1', kind: 'practice', originalLanguage: 'pl' } as const),
    languages: [{ language: 'pl', slug: 'dom-otwarty', publishedVersion: 2 }],
  }
  const base = new URL(origin)
  test('leads to the desk, and to the public page of what was published', () => {
    const linkTo = (mail: Mail) => linkFor(mail, { record, locale: 'en' }, base)
    expect(linkTo(examples.review_returned)).toBe(`${origin}/desk/practices/1`)
    expect(linkTo(examples.record_published)).toBe(`${origin}/en/practices/dom-otwarty`)
    expect(linkTo(examples.enquiry_received)).toBe(`${origin}/desk/enquiries/7f9b3c1e-0000-4000-8000-000000000000`)
  })
  test('leads to the desk where nothing is public, or nothing is named', () => {
    const withdrawn = { ...record, languages: [{ language: 'pl', slug: 'dom-otwarty', publishedVersion: null }] }
    expect(linkFor(examples.record_published, { record: withdrawn, locale: 'en' }, base)).toBe(
      `${origin}/desk/practices/1`,
    )
    expect(linkFor(examples.review_requested, { record: null, locale: 'en' }, base)).toBe(`${origin}/desk`)
  })
})
