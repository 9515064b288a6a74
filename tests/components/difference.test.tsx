import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Difference } from '@/components/desk/difference'
import { compareTexts } from '@/lib/editing/sentences'
import messages from '@/messages/en.json'

const html = (before: string, after: string) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={{ history: messages.history }}>
      <Difference parts={compareTexts(before, after, 'en')} language="en" />
    </NextIntlClientProvider>,
  )

test('a change is marked for those who see no colour and for those who see nothing', () => {
  const text = html('We met in Lublin.', 'We met in Kraków.')
  expect(text).toMatch(/<del class="[^"]*line-through[^"]*"><span class="sr-only"> removed: <\/span>Lublin</)
  expect(text).toMatch(/<ins class="[^"]*underline[^"]*"><span class="sr-only"> added: <\/span>Kraków</)
})

test('what people wrote is text, whatever it looks like', () => {
  expect(html('', '<img src=x>')).toContain('&lt;img src=x&gt;')
})
