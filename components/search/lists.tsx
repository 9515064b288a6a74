import { addressOf, contentPlaces } from '@/components/portal/navigation'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

/** Every list of the portal, for whoever would rather look around. */
export function Lists({ locale, words }: { locale: Locale; words: string }) {
  const nav = translator(locale, 'nav')
  return (
    <nav aria-labelledby="look-around" className="print-none mt-10 border-t border-line pt-5">
      <p id="look-around" className="text-quiet">
        {words}
      </p>
      <ul className="mt-1 flex flex-wrap gap-x-6">
        {contentPlaces.map((place) => (
          <li key={place}>
            <a href={addressOf(place, locale)} className="inline-block py-1">
              {nav(place)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
