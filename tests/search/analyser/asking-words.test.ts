import { describe, expect, test } from 'vitest'
import { isAskingWord } from '@/lib/search/analyser/asking-words'
import { isFunctionWord } from '@/lib/search/analyser/function-words'
import { letters } from '@/lib/search/analyser/letters'
import type { grammars } from '@/lib/search/analyser/stems'
import { anIndex, aRecord, ask, found } from '../records'

const helps: Record<keyof typeof grammars, string> = {
  ...{ ar: 'يساعد', bg: 'помага', cs: 'pomůže', de: 'hilft', el: 'βοηθά', en: 'helps', es: 'ayuda', fr: 'aide' },
  ...{ hu: 'segít', it: 'aiuta', lt: 'padeda', lv: 'palīdz', nl: 'helpt', pl: 'pomaga', pt: 'ajuda', ro: 'ajută' },
  ...{ sl: 'pomaga', sv: 'hjälper', uk: 'допомагає' },
}

describe.each(Object.entries(helps))('%s', (language, word) => {
  test(`asks with ${word}, which is no function word`, () => {
    expect(isAskingWord(letters(word), language)).toBe(true)
    expect(isFunctionWord(letters(word), language)).toBe(false)
  })
})

test('what is asked for is no word that asks', () => {
  for (const [language, word] of [
    ['en', 'housing'],
    ['pl', 'mieszkanie'],
    ['el', 'στέγαση'],
    ['tr', 'helps'],
    ['constructor', 'helps'],
  ] as const)
    expect(isAskingWord(letters(word), language)).toBe(false)
})

describe('a question in a sentence', () => {
  const index = anIndex(
    aRecord(1, { texts: { en: { title: 'Somebody helps people', summary: 'People need people.' } } }),
    aRecord(2, { texts: { en: { title: 'Rent deposits for young tenants' } } }),
  )

  test('is about what it asks for, where that is said in three words or more', () => {
    expect(found(index, 'who helps people who need rent deposits for young tenants')[0]).toBe(2)
    expect(ask(index, { q: 'who helps with rent deposits for tenants' }).sought.has('helps')).toBe(false)
  })

  test('keeps its words where there are few, where they are quoted, and where just they are wanted', () => {
    expect(found(index, 'helps people')[0]).toBe(1)
    expect(ask(index, { q: '"helps" rent deposits tenants' }).sought.has('helps')).toBe(true)
    expect(ask(index, { q: 'helps rent deposits tenants', exact: '1' }).sought.has('helps')).toBe(true)
  })
})
