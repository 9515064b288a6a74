import { expect, test } from 'vitest'
import { readEnvironment } from '@/lib/env'

const from = 'Portal <portal@example.org>'
const mailOf = (variables: Record<string, string>) => readEnvironment(variables).mail

test('without a mail server no mail is sent', () => {
  expect(mailOf({})).toBeUndefined()
  expect(mailOf({ MAIL_FROM: from })).toBeUndefined()
})

test.each([
  ['smtps://user:p%40ss@mail.example.org:465', from],
  ['smtp://mail.example.org', 'portal@example.org'],
  ['smtp://127.0.0.1:2525', 'Portal integracji – zespół <portal@example.org>'],
  ['smtp://relay.internal:25?tls=optional', from],
])('mail goes through %s, from %s', (smtpUrl, sender) => {
  expect(mailOf({ SMTP_URL: smtpUrl, MAIL_FROM: sender })).toEqual({ smtpUrl, from: sender })
})

test.each([
  [{ SMTP_URL: 'https://mail.example.org', MAIL_FROM: from }, 'SMTP_URL must look like'],
  [{ SMTP_URL: 'smtp://mail.example.org?pool=true', MAIL_FROM: from }, 'SMTP_URL knows one option only'],
  [{ SMTP_URL: 'smtp://mail.example.org' }, 'SMTP_URL needs MAIL_FROM'],
  [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'Portal' }, 'MAIL_FROM must be an e-mail address'],
  [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'A <a@example.org>, b@example.org' }, 'MAIL_FROM must be'],
  [{ SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'A\r\nBcc: b <a@example.org>' }, 'MAIL_FROM must be'],
])('what cannot be used stops the start: %j', (variables, problem) => {
  expect(() => readEnvironment(variables)).toThrow(problem)
})
