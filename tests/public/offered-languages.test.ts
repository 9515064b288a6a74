import { afterEach, expect, test } from 'vitest'
import { asDelivered } from '@/lib/portal-settings/publication'
import { pageMetadata } from '@/lib/public/metadata'
import { offeredAmong } from '@/lib/public/portal-settings'
import { portalProcess } from '@/server/process'

const addresses = { en: '/en/practices', pl: '/pl/practices' }
const offering = (...locales: ('en' | 'pl')[]) => {
  portalProcess().settings = { ...asDelivered, locales }
}
const headOf = (locale: 'en' | 'pl') => pageMetadata({ locale, title: 'Practices', description: '', addresses })

afterEach(() => {
  delete portalProcess().settings
})

test('a page names itself in every language, as the portal is delivered', () => {
  expect(headOf('en').alternates?.languages).toEqual({ ...addresses, 'x-default': '/en/practices' })
  expect(headOf('en').openGraph).toMatchObject({ alternateLocale: ['pl_PL'] })
})

test('a language that is not offered is not named to search engines', () => {
  offering('pl')
  expect(offeredAmong(addresses)).toEqual({ pl: '/pl/practices' })
  expect(headOf('pl').alternates?.languages).toEqual({ pl: '/pl/practices', 'x-default': '/pl/practices' })
  expect(headOf('pl').openGraph).toMatchObject({ alternateLocale: [] })
  offering('en')
  expect(headOf('en').alternates?.languages).toEqual({ en: '/en/practices', 'x-default': '/en/practices' })
})
