import { expect, test } from 'vitest'
import { isFormPath, writingPathOf } from '@/lib/public/addresses'

test('a form is known by its address, so that it is kept nowhere', () => {
  const path = writingPathOf({ kind: 'practice', slug: 'open-house' }, 'correction', 'pl')
  expect(path).toBe('/pl/write/practices/open-house/correction')
  expect(isFormPath(path)).toBe(true)
  for (const page of ['/pl/practices/write', '/pl', '/pl/writers/one', '/desk/write/one'])
    expect(isFormPath(page)).toBe(false)
})
