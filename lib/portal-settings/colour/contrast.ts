/** The papers that text in the accent colour lies on, as in app/styles/tokens.css. */
export const papers = { light: ['#fcfbf6', '#f5f2ea'], dark: ['#111620', '#1b202d'] } as const

/** WCAG 2.2, success criterion 1.4.3. */
export const leastContrast = 4.5

export const channelsOf = (hex: string): [number, number, number] => [
  channelAt(hex, 1),
  channelAt(hex, 3),
  channelAt(hex, 5),
]

const channelAt = (hex: string, start: number) => linear(Number.parseInt(hex.slice(start, start + 2), 16) / 255)
const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red, green, blue] = channelsOf(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How far apart two colours are to the eye: from 1 (alike) to 21. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** The least contrast of a colour with the papers it lies on. */
export const contrastOn = (colour: string, scheme: keyof typeof papers): number =>
  Math.min(...papers[scheme].map((paper) => contrast(colour, paper)))
