import { darkTone } from './tones'

/** Counted on with the way tones are derived: browsers keep the sheet of an address for ever. */
const edition = 1

/** Where the style sheet of a colour lies: the address says all that is in it, so any node can send it. */
export const themePath = (accent: string) => `/theme.${edition}-${accent.slice(1)}.css`

/** The colour that a path of such a sheet names; undefined for anything else. */
export const accentOfPath = (path: string): string | undefined => {
  const [, hex] = new RegExp(`^/theme\\.${edition}-([0-9a-f]{6})\\.css$`).exec(path) ?? []
  return hex && `#${hex}`
}

/** What a chosen colour changes; on paper and in the dark the rest of the sheets goes on choosing between both tones. */
export const themeSheet = (accent: string) => `:root{--color-accent:light-dark(${accent},${darkTone(accent)})}\n`
