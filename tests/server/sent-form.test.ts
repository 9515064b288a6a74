import { expect, test } from 'vitest'
import { isReadableForm, isWholeForm } from '@/server/sent-form'

const id = '7f390d7fc6f5b4eb5203bf0c04d7e13f183ab3ee3d'
const ours = {
  $ACTION_REF_1: '',
  '$ACTION_1:0': `{"id":"${id}","bound":"$@1"}`,
  '$ACTION_1:1': '[{"status":"idle"}]',
  text: '"$5", said she, costs [{',
}
const boundary = '----form'
const multipart = { 'content-type': `multipart/form-data; boundary=${boundary}` }
const bodyOf = (fields: Record<string, string>) =>
  Buffer.from(
    `${Object.entries(fields)
      .map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
      .join('')}--${boundary}--\r\n`,
  )
const isRead = (fields: Record<string, string>, headers: Record<string, string> = multipart) =>
  isReadableForm({ headers, body: bodyOf({ ...ours, ...fields }) })

test('a form as the portal made it is read, with whatever was typed the time before', async () => {
  expect(await isRead({})).toBe(true)
  const state = { status: 'rejected', values: { text: 'It costs "$5" \\ "$Q1" [[[ $1', name: '$$x' }, version: 1 }
  expect(await isRead({ '$ACTION_1:1': JSON.stringify([state, '$undefined']) })).toBe(true)
  expect(await isRead({ '$ACTION_1:0': `{"id":"${id}","bound":null}` })).toBe(true)
})

test('a form that is cut short or does not say where its fields end is not', async () => {
  const whole = bodyOf(ours)
  expect(await isReadableForm({ headers: multipart, body: whole.subarray(0, 200) })).toBe(false)
  expect(await isReadableForm({ headers: multipart, body: Buffer.alloc(0) })).toBe(false)
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=other', 'Multipart/Form-Data; boundary="'])
    for (const judge of [isReadableForm, isWholeForm])
      expect(await judge({ headers: { 'content-type': type }, body: whole })).toBe(false)
  expect(await isWholeForm({ headers: multipart, body: whole })).toBe(true)
})

test.each([
  ['$ACTION_1:1', 'null'],
  ['$ACTION_1:1', '['],
  ['$ACTION_1:1', '["$Q1"]'],
  ['$ACTION_1:1', '["\\u0024Q1"]'],
  ['$ACTION_1:1', '[{"$1:__proto__:x":1}]'],
  ['$ACTION_1:1', `[${'1,'.repeat(2000)}1]`],
  ['$ACTION_1:1', '['.repeat(20_000) + ']'.repeat(20_000)],
  ['$ACTION_1:0', `{"id":"${id}","bound":"$@7"}`],
  ['$ACTION_1:0', `{"id":"${id}","bound":"$@0","x":1}`],
  ['$ACTION_9:0', '5'],
])("words of Next's own that no page of ours writes are not: %s %.40s", async (name, value) => {
  expect(await isRead({ [name]: value })).toBe(false)
})

test('a call that only a script makes is not, and what is no form at all is left to the page', async () => {
  expect(await isRead({}, { ...multipart, 'next-action': id })).toBe(false)
  expect(await isReadableForm({ headers: { 'content-type': 'text/plain' }, body: Buffer.from('hello') })).toBe(true)
})

test('a form made to keep the server busy is refused at once', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 12_000 }, (_, place) => [`$ACTION_${place}:0`, ours['$ACTION_1:0']]),
  )
  const begun = performance.now()
  for (const value of [`["${'\\"'.repeat(500_000)}`, `["${'\\"'.repeat(500_000)}"]`, `[${'{"a":'.repeat(190_000)}`])
    await isRead({ '$ACTION_1:1': value })
  expect(await isRead({ ...many })).toBe(false)
  expect(performance.now() - begun).toBeLessThan(2_000)
})
