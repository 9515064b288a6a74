import { beforeAll, expect, test, vi } from 'vitest'
import { issueFormToken, readFormToken } from '@/lib/public/form-token'

beforeAll(() => {
  vi.stubEnv('NEXTAUTH_SECRET', 'a sentence of thirty-two random bytes, or more')
  return () => vi.unstubAllEnvs()
})

test('a form is recognised by what the portal sealed it for, and by nothing else', () => {
  const token = issueFormToken('correction one', 1_700_000_000_000)
  expect(readFormToken('correction one', token)?.issuedAt).toBe(1_700_000_000_000)
  expect(readFormToken('question one', token)).toBeUndefined()
  expect(readFormToken('correction one', token.replace(/^1/, '2'))).toBeUndefined()
  expect(readFormToken('correction one', `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined()
  for (const forged of ['', 'x', '1700000000000.a.b']) expect(readFormToken('correction one', forged)).toBeUndefined()
  expect(issueFormToken('correction one', 1_700_000_000_000)).not.toBe(token)
  vi.stubEnv('NEXTAUTH_SECRET', 'another sentence of thirty-two random bytes')
  expect(readFormToken('correction one', token)).toBeUndefined()
})
