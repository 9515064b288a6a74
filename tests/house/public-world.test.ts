import { describe, expect, test } from 'vitest'
import { directiveOf, filesIn, reachedFrom } from './source-files'

/** Forms in which typed words must come back are the only client components a public page may hold. */
const formsOfPublicPages = ['components/enquiry/enquiry-form.tsx']

const entries = [...filesIn(['app/[locale]', 'app/api/v1']), ...filesIn(['app'], /^(sitemap|robots|manifest)\.ts$/)]
const reached = reachedFrom(entries)
const waysTo = (isForbidden: (file: string) => boolean) =>
  [...reached].filter(([file]) => isForbidden(file)).map(([, way]) => way.join(' → '))

describe('the public portal', () => {
  test('is there to be looked at', () => expect(entries.length).toBeGreaterThan(5))

  test('holds no client component: its pages travel without the framework', () => {
    expect(waysTo((file) => directiveOf(file) === 'use client' && !formsOfPublicPages.includes(file))).toEqual([])
  })
})
