import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { Shown } from './shown'
import { wordsIn } from './words'

/** What the sources say differently, side by side, each statement with the sources that make it. */
export function Claims({
  body: { claims, sources },
  locale,
}: {
  body: Pick<Shown<'region'>['body'], 'sources' | 'claims'>
  locale: Locale
}) {
  if (claims.length === 0) return null
  const t = translator(locale, 'claim')
  const fact = translator(locale, 'fact')
  const facts = [...new Set(claims.map(({ about }) => about))]
  return (
    <Section id="claims" title={t('title')}>
      <p className="max-w-measure text-quiet">{t('lead')}</p>
      <dl className="mt-5 grid gap-5">
        {facts.map((about) => (
          <div key={about} className="grid gap-x-8 gap-y-2 sm:grid-cols-[10rem_minmax(0,1fr)]">
            <dt className="text-quiet">{fact(about)}</dt>
            <dd>
              <Statements claims={claims.filter((claim) => claim.about === about)} sources={sources} locale={locale} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

type Body = Pick<Shown<'region'>['body'], 'sources' | 'claims'>

const Statements = ({ claims, sources, locale }: Body & { locale: Locale }) => (
  <ul className={claims.length > 1 ? 'grid gap-x-8 gap-y-3 lg:grid-cols-2' : 'max-w-measure'}>
    {claims.map(({ statement, language, sources: places }) => (
      <li key={statement} className="border-s-2 border-line ps-3">
        <p {...wordsIn(language, locale)}>{statement}</p>
        <Origins sources={places.flatMap((place) => sources[place] ?? [])} />
      </li>
    ))}
  </ul>
)

const Origins = ({ sources }: { sources: Shown<'region'>['body']['sources'] }) =>
  sources.length === 0 ? null : (
    <p className="mt-0.5 text-sm text-quiet">
      {sources.map(({ label, url }, place) => (
        <span key={`${label} ${url}`}>
          {place > 0 ? ', ' : ''}
          {url ? <a href={url}>{label}</a> : label}
        </span>
      ))}
    </p>
  )
