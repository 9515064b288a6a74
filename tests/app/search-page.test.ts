import { expect, test } from 'vitest'
import { generateMetadata } from '@/app/[locale]/search/page'

const saidOf = (searchParams: Record<string, string>) =>
  generateMetadata({ params: Promise.resolve({ locale: 'pl' }), searchParams: Promise.resolve(searchParams) })

test.each<Record<string, string>>([{}, { page: '1' }, { view: 'list' }, { unknown: 'x' }])(
  'where one may look for something may be listed by search engines: %o',
  async (parameters) => {
    const { robots, alternates } = await saidOf(parameters)
    expect(robots).toBeUndefined()
    expect(alternates?.canonical).toBe('/pl/search')
  },
)

test.each<Record<string, string>>([{ q: 'praca' }, { theme: 'employment' }, { page: '2' }, { view: 'map' }])(
  'what somebody looked for may not: %o',
  async (parameters) => {
    expect((await saidOf(parameters)).robots).toEqual({ index: false, follow: true })
  },
)
