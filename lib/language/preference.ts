import { defaultLocale, isInterfaceLocale, type Locale } from './rules'

/** Cookie in which the desk remembers the language a person chose. */
export const deskLocaleCookie = 'desk-locale'

/** The interface language that a browser prefers: its `Accept-Language`, by quality; English where it names none of ours. */
export function preferredLocale(acceptLanguage: string | null | undefined): Locale {
  const wishes = (acceptLanguage ?? '')
    .slice(0, 200)
    .split(',')
    .map(readWish)
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
  return wishes.map(({ language }) => language).find(isInterfaceLocale) ?? defaultLocale
}

function readWish(wish: string) {
  const [tag = '', ...parameters] = wish.trim().split(';')
  const quality = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean)
  return { language: tag.split('-')[0]?.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) }
}
