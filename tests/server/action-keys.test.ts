import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { keyOfActionNames, keyOfActions } from '@/server/action-keys'

afterEach(() => vi.unstubAllEnvs())

test('every build names the actions alike, and every node with the same secret has the same key', () => {
  vi.stubEnv('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', '')
  for (const key of [keyOfActionNames, keyOfActions('a'.repeat(32))])
    expect(Buffer.from(key, 'base64')).toHaveLength(32)
  expect(keyOfActions('a'.repeat(32))).toBe(keyOfActions('a'.repeat(32)))
  expect(keyOfActions('a'.repeat(32))).not.toBe(keyOfActions('b'.repeat(32)))
  expect(keyOfActions('a'.repeat(32))).not.toBe(keyOfActionNames)
})

test('a key that the operator has set seals; names stay the same, for a start may build as well', () => {
  vi.stubEnv('NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'b3du')
  expect(keyOfActions('a')).toBe('b3du')
})

test('Next still reads its key there', () => {
  const reader = 'node_modules/next/dist/server/app-render/encryption-utils-server.js'
  expect(readFileSync(reader, 'utf8')).toContain('process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY')
})
