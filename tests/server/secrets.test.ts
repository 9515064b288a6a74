import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { keepSecrets } from '@/server/secrets'

const folders: string[] = []
function folder() {
  const made = mkdtempSync(path.join(process.env.TMPDIR ?? '/tmp', 'secrets-'))
  folders.push(made)
  return made
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true })
})

const read = (data: string) => JSON.parse(readFileSync(path.join(data, 'secrets.json'), 'utf8'))

test('a first start makes secrets that only their owner reads, and keeps them', () => {
  const data = folder()
  const made = keepSecrets(data)
  expect(keepSecrets(data)).toEqual(made)
  expect(statSync(path.join(data, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(new Set(Object.values(made)).size).toBe(Object.keys(made).length)
})

test('secrets of an older release are completed once, and the others stay', () => {
  const data = folder()
  const { encryption, ...older } = keepSecrets(data)
  writeFileSync(path.join(data, 'secrets.json'), JSON.stringify({ ...older, note: 'kept' }))
  const whole = keepSecrets(data)
  expect(whole).toMatchObject(older)
  expect(whole.encryption).not.toBe(encryption)
  expect(keepSecrets(data)).toEqual(whole)
  expect(read(data)).toMatchObject({ ...whole, note: 'kept' })
  expect(statSync(path.join(data, 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('a damaged file is not completed but reported', () => {
  const data = folder()
  writeFileSync(path.join(data, 'secrets.json'), '{"session":"short"}')
  expect(() => keepSecrets(data)).toThrow(/damaged/)
})
