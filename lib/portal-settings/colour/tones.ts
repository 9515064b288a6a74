import { channelsOf, contrastOn, leastContrast, papers } from './contrast'

/** Lightness, chroma and hue in OKLCH, where equal steps look equal. */
type Tone = { lightness: number; chroma: number; hue: number }

const cubeRoot = Math.cbrt
function toneOf(hex: string): Tone {
  const [r, g, b] = channelsOf(hex)
  const l = cubeRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = cubeRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = cubeRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
  return { lightness, chroma: Math.hypot(a, bb), hue: Math.atan2(bb, a) }
}

function channelsFrom({ lightness, chroma, hue }: Tone): [number, number, number] {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)]
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

const isShown = (channels: readonly number[]) => channels.every((one) => one >= -0.0005 && one <= 1.0005)
const curved = (part: number) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055)
const pair = (part: number) =>
  Math.round(Math.min(1, Math.max(0, curved(part))) * 255)
    .toString(16)
    .padStart(2, '0')

/** A tone as a screen can show it: as much of its chroma as there is. */
function hexOf(tone: Tone): string {
  let { chroma } = tone
  while (chroma > 0 && !isShown(channelsFrom({ ...tone, chroma }))) chroma = Math.max(0, chroma - 0.005)
  return `#${channelsFrom({ ...tone, chroma })
    .map(pair)
    .join('')}`
}

const step = 0.01

/** The colour itself where it can be read on light paper, otherwise the nearest darker tone that can. */
export function readableTone(hex: string): string {
  const tone = toneOf(hex)
  let found = hex
  for (let { lightness } = tone; contrastOn(found, 'light') < leastContrast && lightness > 0; lightness -= step)
    found = hexOf({ ...tone, lightness })
  return found
}

/** Above the least: light text on dark paper glows, and thin letters need more. */
const wantedOnDark = 7

/** The tone of a colour for dark paper: its hue, light enough to be read there. */
export function darkTone(hex: string): string {
  const tone = toneOf(hex)
  const chroma = Math.min(tone.chroma, 0.11)
  let found: string = papers.dark[0]
  for (let lightness = 0.68; contrastOn(found, 'dark') < wantedOnDark && lightness < 1; lightness += step)
    found = hexOf({ ...tone, lightness, chroma })
  return found
}
