/** First match wins: most browsers also call themselves by the names of older ones. */
const browsers = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bVersion\/[\d.]+.*\bSafari\//],
] as const satisfies [string, RegExp][]

const systems = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const satisfies [string, RegExp][]

/** Browser and system in a few words, such as "Firefox, Linux"; null where the browser names neither. */
export function deviceOf(userAgent: string | null | undefined): string | null {
  const said = (userAgent ?? '').slice(0, 500)
  const named = [browsers, systems].map((list) => list.find(([, sign]) => sign.test(said))?.[0])
  return named.filter(Boolean).join(', ') || null
}
