import { describe, expect, test } from 'vitest'
import {
  type Circumstances,
  canBecome,
  doubtsAbout,
  enquiryStates,
  keptUntil,
  kindsFor,
  receiversOf,
  replyLink,
} from '@/lib/enquiry/rules'
import { enquiryInput } from '@/lib/enquiry/schema'

const owner = 'partner:00000000-0000-7000-8000-000000000001'
const other = 'partner:00000000-0000-7000-8000-000000000002'
const third = 'partner:00000000-0000-7000-8000-000000000003'
const id = '00000000-0000-7000-8000-00000000000a'

describe('who receives a message', () => {
  test.each([
    ['a correction of a practice', 'correction', { kind: 'practice', carriedOutBy: other }, [owner]],
    ['a question about a practice', 'question', { kind: 'practice', carriedOutBy: other }, [other, owner]],
    ['a question about what nobody is said to do', 'question', { kind: 'practice', carriedOutBy: null }, [owner]],
    ['a question to a partner', 'question', { kind: 'partner' }, [`partner:${id}`, owner]],
    [
      'a question to a partner that was merged into others',
      'question',
      {
        kind: 'partner',
        changes: [
          { kind: 'split', successors: [other] },
          { kind: 'merged', successors: [third] },
        ],
      },
      [third, other, `partner:${id}`, owner],
    ],
    [
      'a question to a partner whose place in a project another one took',
      'question',
      { kind: 'partner', changes: [{ kind: 'left_project', successors: [other] }] },
      [`partner:${id}`, owner],
    ],
    ['a correction of a partner', 'correction', { kind: 'partner' }, [owner]],
    ['a question about a region', 'question', { kind: 'region' }, [owner]],
    ['the press', 'media', { kind: 'press', mediaContacts: [other, third] }, [other, third, owner]],
    ['one who is named twice', 'question', { kind: 'practice', carriedOutBy: owner }, [owner]],
  ] as const)('%s', (...[, about, { kind, ...body }, expected]) => {
    expect(receiversOf(about, { kind, id, body: { owner, ...body } })).toEqual(expected)
  })

  test('the press is answered only where a record says by whom', () => {
    expect(kindsFor({ body: { owner } })).toEqual(['correction', 'question'])
    expect(kindsFor({ body: { owner, mediaContacts: [] } })).toEqual(['correction', 'question'])
    expect(kindsFor({ body: { owner, mediaContacts: [other] } })).toEqual(['correction', 'question', 'media'])
  })
})

test('a message becomes what somebody at the desk makes of it, and comes back', () => {
  const table = enquiryStates.map((from) => [from, enquiryStates.filter((to) => canBecome(from, to))])
  expect(Object.fromEntries(table)).toEqual({
    open: ['answered', 'dismissed'],
    answered: ['open'],
    dismissed: ['open'],
    suspected: ['open', 'dismissed'],
  })
})

describe('what may be spam', () => {
  const human: Circumstances = {
    text: 'The roundtable took place in 2021, see https://example.org/report.',
    name: 'Anna',
    decoy: '',
    took: 60_000,
    isRepeated: false,
    isFlood: false,
  }
  test.each([
    ['what a person writes', {}, []],
    ['a field that people do not see', { decoy: 'x' }, ['decoy']],
    ['an answer within seconds', { took: 3999 }, ['fast']],
    ['an answer from the future', { took: -1 }, ['fast']],
    ['just slow enough', { took: 4000 }, []],
    ['a form of yesterday', { took: 24 * 60 * 60 * 1000 + 1 }, ['old']],
    ['three links', { text: 'http://a.example www.b.example HTTPS://c.example' }, ['links']],
    ['a link for a name', { name: 'Buy at www.example.org' }, ['links']],
    ['the same text again', { isRepeated: true }, ['repeated']],
    ['more than people write', { isFlood: true }, ['flood']],
  ] as const)('%s', (_, more, expected) => {
    expect(doubtsAbout({ ...human, ...more })).toEqual(expected)
  })
})

test('a message is kept for twelve months, one that needs no answer for a month more at most', () => {
  const received = new Date('2026-11-22T10:00:00Z')
  const until = (dismissed?: string) => keptUntil(received, dismissed ? new Date(dismissed) : undefined).toISOString()
  expect(until()).toBe('2027-11-22T10:00:00.000Z')
  expect(until('2026-12-01T10:00:00Z')).toBe('2026-12-31T10:00:00.000Z')
  expect(until('2027-11-20T10:00:00Z')).toBe('2027-11-22T10:00:00.000Z')
})

test('an answer goes to one address, whatever is in the address or the title', () => {
  expect(replyLink('anna@example.org', 'Your message about “A & B”\r\nBcc: all@example.org')).toBe(
    'mailto:anna%40example.org?subject=Your%20message%20about%20%E2%80%9CA%20%26%20B%E2%80%9D%20Bcc%3A%20all%40example.org',
  )
  expect(replyLink('a?bcc=b@example.org', 'x').match(/[?&]/g)).toHaveLength(1)
})

describe('what a visitor sends', () => {
  const sent = {
    ...{ locale: 'en', folder: 'practices', slug: 'tero-loko', about: 'correction', token: 't', homepage: '' },
    ...{ text: 'The year is wrong.', name: '', email: '' },
  }
  const faults = (more: Record<string, unknown>) => {
    const parsed = enquiryInput.safeParse({ ...sent, ...more })
    return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))]
  }
  test('needs no name, and an address only where an answer is wanted', () => {
    expect(enquiryInput.parse(sent)).toMatchObject({ name: null, email: null })
    expect(faults({ about: 'question' })).toEqual(['email'])
    expect(faults({ about: 'media' })).toEqual(['email'])
    expect(faults({ about: 'question', email: 'anna@example.org' })).toEqual([])
  })
  test.each([
    ['no text', { text: '  \n ' }, ['text']],
    ['too much text', { text: 'x'.repeat(4001) }, ['text']],
    ['an address that is none', { email: 'anna at example' }, ['email']],
    ['a second line in an address', { email: 'anna@example.org\nBcc: all@example.org' }, ['email']],
    ['several addresses', { email: 'anna@example.org,all@example.org' }, ['email']],
    ['a second line in a name', { name: 'Anna\nBcc: all@example.org' }, ['name']],
    ['a receiver of its own', { organisationId: id }, ['']],
    ['another purpose', { about: 'gossip' }, ['about']],
    ['a way out of the folder', { slug: '../desk' }, ['slug']],
  ])('is refused with %s', (_, more, expected) => {
    expect(faults(more)).toEqual(expected)
  })
})

test('a message about a long title with a picture in it can be answered, wherever the subject is cut', () => {
  for (let before = 195; before < 205; before += 1) {
    const link = replyLink('anna@example.org', `${'a'.repeat(before)}\u{1f388}${'b'.repeat(20)}`)
    expect(new URL(link).searchParams.get('subject')).toMatch(/^a+\u{1f388}?b*$/u)
  }
})
