import type { IdentifierScheme } from '@/lib/generated/prisma/enums'

type Scheme = {
  /** The key as it is kept, from what somebody typed or pasted; undefined where it cannot be one. */
  read: (typed: string) => string | undefined
  /** Where a key can be looked up. */
  link?: (value: string) => string
  /** The list must be named: the scheme does not say which it is. */
  wantsRegister?: true
}

const matching = (pattern: RegExp) => (typed: string) => pattern.exec(typed)?.[1]

const schemes: Record<IdentifierScheme, Scheme> = {
  ror: { read: rorOf, link: (value) => `https://ror.org/${value}` },
  pic: {
    read: matching(/^(?:PIC:?\s*)?(\d{9})$/i),
    link: (value) =>
      `https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/how-to-participate/org-details/${value}`,
  },
  // No address leads to a single organisation there.
  oar: { read: (typed) => /^(?:O(?:AR|ID):?\s*)?(E\d{8})$/i.exec(typed)?.[1]?.toUpperCase() },
  wikidata: {
    read: (typed) =>
      /^(?:https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/)?(Q[1-9]\d{0,9})$/i.exec(typed)?.[1]?.toUpperCase(),
    link: (value) => `https://www.wikidata.org/wiki/${value}`,
  },
  national_register: { read: matching(/^([\p{L}\d][\p{L}\d ./-]{0,98}[\p{L}\d])$/u), wantsRegister: true },
  other: { read: matching(/^(\S.{0,199})$/su), wantsRegister: true },
}

/** The key of an organisation elsewhere as it is kept; undefined where it breaks the rule of its scheme. */
export const identifierOf = (scheme: IdentifierScheme, typed: string): string | undefined =>
  schemes[scheme].read(typed.trim())

/** Where a key can be looked up; null where there is no such place. */
export const identifierLink = (scheme: IdentifierScheme, value: string): string | null =>
  schemes[scheme].link?.(value) ?? null

/** Whether it must be said whose list a key is from. */
export const wantsRegister = (scheme: IdentifierScheme): boolean => schemes[scheme].wantsRegister ?? false

const crockford = '0123456789abcdefghjkmnpqrstvwxyz'

/** Six signs of Crockford's base 32 after a zero, then two digits that check them by ISO/IEC 7064, MOD 97-10. */
function rorOf(typed: string): string | undefined {
  const [, value, signs = '', check] =
    /^(?:https?:\/\/(?:www\.)?ror\.org\/)?(0([0-9a-hjkmnp-tv-z]{6})(\d{2}))$/i.exec(typed) ?? []
  let number = 0
  for (const sign of signs.toLowerCase()) number = number * 32 + crockford.indexOf(sign)
  return 98 - ((number * 100) % 97) === Number(check) ? value?.toLowerCase() : undefined
}
