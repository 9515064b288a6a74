import { describe, expect, test } from 'vitest'
import { copiesOf, harmlessName, reasonNotToPublish, storedName } from '@/lib/file/rules'
import { disposition } from '@/lib/file/serving/answer'

const image = (alternative: string | null, language = 'pl') => ({
  kind: 'image' as const,
  isCleared: true,
  texts: { [language]: { alternative } },
})

describe('a record with files', () => {
  test('is published when every image is told in the original language', () => {
    expect(reasonNotToPublish([], 'pl')).toBeUndefined()
    expect(reasonNotToPublish([image('Stół')], 'pl')).toBeUndefined()
    expect(reasonNotToPublish([image('Stół'), image(' ')], 'pl')).toBe('alternative_missing')
    expect(reasonNotToPublish([image('A table', 'en')], 'pl')).toBe('alternative_missing')
  })
  test('is not published before what was found in its documents was read', () => {
    const document = { kind: 'document' as const, isCleared: false, texts: {} }
    expect(reasonNotToPublish([document], 'pl')).toBe('findings_open')
    expect(reasonNotToPublish([{ ...document, isCleared: true }], 'pl')).toBeUndefined()
  })
})

test.each([
  ['Protokół z 12.06.docx', 'Protokół z 12.06.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\anna\\list.xlsx', 'list.pdf'],
  ['a\u202Efdp.exe', 'afdp.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['...', 'file.pdf'],
  ['con.txt', 'file-con.pdf'],
  ['<b>"x"|*?.pdf', 'bx.pdf'],
  ['', 'file.pdf'],
  ['\0\r\nSet-Cookie: a=b', 'Set-Cookie a=b.pdf'],
  [`${'ż'.repeat(300)}.pdf`, `${'ż'.repeat(120)}.pdf`],
])('the name %j is kept as %j', (given, kept) => expect(harmlessName(given, 'pdf')).toBe(kept))

test('a download keeps its name, and old programs get one they can read', () => {
  expect(disposition('document', 'Łódź (1)\'s "plan".pdf')).toBe(
    `attachment; filename="odz (1)'s plan.pdf"; filename*=UTF-8''%C5%81%C3%B3d%C5%BA%20%281%29%27s%20%22plan%22.pdf`,
  )
  expect(disposition('image', 'a.webp')).toMatch(/^inline; /)
})

test('an image has smaller copies only where it is larger', () => {
  expect([copiesOf(500), copiesOf(1280), copiesOf(2560), copiesOf(null)]).toEqual([[], [640], [640, 1280], []])
  expect([storedName('k', '1280', 1000), storedName('k', '640', 1000), storedName('k', 'whole', 2000)]).toEqual([
    'k',
    'k-640',
    'k',
  ])
})
