import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { papers } from '@/lib/portal-settings/colour/contrast'
import { themePath } from '@/lib/portal-settings/colour/theme-sheet'
import type { PageMetadata } from '@/lib/public/metadata'
import { portalSettings } from '@/lib/public/portal-settings'

type Head = {
  locale: Locale
  metadata: PageMetadata
  /** Addresses of the style sheets of public pages. */
  styleSheets: readonly string[]
  /** Where the portal is found, for addresses that are read elsewhere. */
  origin: string
}

/** The head of a public page, as Next would make it of the same metadata. */
export function DocumentHead({ locale, metadata, styleSheets, origin }: Head) {
  const site = translator(locale, 'site')
  const { title, description = site('description'), robots, alternates, openGraph, twitter } = metadata
  const { accent } = portalSettings()
  const sheets = accent ? [...styleSheets, themePath(accent)] : styleSheets
  return (
    // eslint-disable-next-line @next/next/no-head-element -- Next does not draw this page.
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {sheets.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      <meta name="theme-color" content={papers.light[0]} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={papers.dark[0]} media="(prefers-color-scheme: dark)" />
      <title>{typeof title === 'string' ? site('titleTemplate').replace('%s', () => title) : title.absolute}</title>
      <meta name="description" content={description} />
      <meta name="application-name" content={site('name')} />
      {robots ? <meta name="robots" content={saidToRobots(robots)} /> : null}
      {alternates ? <Alternates {...alternates} origin={origin} /> : null}
      <meta name="format-detection" content="telephone=no, address=no, email=no" />
      {openGraph ? <OpenGraph told={openGraph} card={twitter?.card} origin={origin} /> : null}
      <link rel="icon" href="/favicon.ico" sizes="32x32" type="image/x-icon" />
      <link rel="icon" href="/icon.svg" sizes="any" type="image/svg+xml" />
      <link rel="apple-touch-icon" href="/apple-icon.png" sizes="180x180" type="image/png" />
    </head>
  )
}

const saidToRobots = ({ index, follow }: NonNullable<PageMetadata['robots']>) =>
  `${index ? 'index' : 'noindex'}, ${follow ? 'follow' : 'nofollow'}`

/** The page's own address and that in every language it exists in. */
function Alternates({ canonical, languages, origin }: NonNullable<PageMetadata['alternates']> & Pick<Head, 'origin'>) {
  return (
    <>
      {canonical ? <link rel="canonical" href={absolute(canonical, origin)} /> : null}
      {Object.entries(languages).map(([language, path]) =>
        path ? <link key={language} rel="alternate" hrefLang={language} href={absolute(path, origin)} /> : null,
      )}
    </>
  )
}

type Told = { told: NonNullable<PageMetadata['openGraph']>; card: string | undefined; origin: string }

/** What other sites show of a link to the page. */
function OpenGraph({ told, card, origin }: Told) {
  const { title, description, url, siteName, locale, images, alternateLocale, type } = told
  return (
    <>
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      {url ? <meta property="og:url" content={absolute(url, origin)} /> : null}
      <meta property="og:site_name" content={siteName} />
      <meta property="og:locale" content={locale} />
      {alternateLocale.map((other) => (
        <meta key={other} property="og:locale:alternate" content={other} />
      ))}
      {images.map((image) => (
        <Picture key={image.url} {...{ ...image, url: absolute(image.url, origin) }} />
      ))}
      <meta property="og:type" content={type} />
      {type === 'article' ? <meta property="article:published_time" content={told.publishedTime} /> : null}
      {card ? <meta name="twitter:card" content={card} /> : null}
    </>
  )
}

function Picture({ url, width, height, type, alt }: Told['told']['images'][number]) {
  return (
    <>
      <meta property="og:image" content={url} />
      <meta property="og:image:type" content={type} />
      <meta property="og:image:width" content={String(width)} />
      <meta property="og:image:height" content={String(height)} />
      <meta property="og:image:alt" content={alt} />
    </>
  )
}

const absolute = (path: string, origin: string) => new URL(path, origin).href
