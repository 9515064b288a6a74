import { KindMark } from '@/components/record/kind-mark'
import { LanguageNote } from '@/components/record/language-note'
import { titleIn, wordsIn } from '@/components/record/words'
import { translator } from '@/i18n/translator'
import { languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { type PageKind, pathOf } from '@/lib/public/addresses'
import type { Hit } from '@/lib/search/answer'
import { EvidenceMark } from './evidence-mark'
import { Marked } from './marked'
import { placeOf } from './place-words'
import { valueName } from './value-names'

const mostThemes = 3

/** One result: its title, the passage that was found, and what is worth knowing before opening it. */
export function HitRow({ hit, locale, heading: Heading }: { hit: Hit; locale: Locale; heading: 'h3' | 'h4' }) {
  return (
    <li className="hit pressable">
      <KindMark kind={hit.kind} className="mt-1.5" />
      <div className="min-w-0">
        <Heading className="text-lg leading-snug">
          <a href={pathOf(hit, locale)} className="title-link" {...titleIn(hit, locale)}>
            <Marked stretches={hit.title} />
          </a>
        </Heading>
        {hit.snippet.length > 0 ? (
          <p className="mt-1 line-clamp-3 max-w-measure text-quiet" {...wordsIn(hit.snippetLanguage, locale)}>
            <Marked stretches={hit.snippet} />
          </p>
        ) : null}
        <Facts hit={hit} locale={locale} />
      </div>
    </li>
  )
}

/** What it is, where and when; the languages it is in where they are not the reader's. */
function Facts({ hit, locale }: { hit: Hit; locale: Locale }) {
  const place = placeOf(hit, locale)
  const isForeign = hit.language !== locale && hit.kind !== 'partner'
  const isFoundElsewhere = hit.snippetLanguage !== hit.language && hit.snippetLanguage !== locale
  return (
    <div className="hit-facts">
      <p>
        <span>{translator<PageKind>(locale, hit.kind)('one')}</span>
        {place ? <span>{place}</span> : null}
        {hit.happenedOn ? <span>{hit.happenedOn.slice(0, 4)}</span> : null}
        {hit.unconfirmedSince ? (
          <span>
            {translator(locale, 'heartbeat')('public.missingHit', { year: hit.unconfirmedSince.slice(0, 4) })}
          </span>
        ) : null}
        {isForeign ? <LanguageNote locale={locale} language={hit.language} short /> : null}
        {isFoundElsewhere ? (
          <span>{translator(locale, 'search')('foundIn', { written: languageName(hit.snippetLanguage, locale) })}</span>
        ) : null}
        {hit.themes.slice(0, mostThemes).map((theme) => (
          <span key={theme}>{valueName('theme', { value: theme, label: null }, locale)}</span>
        ))}
        {hit.evidence && hit.evidence !== 'none' ? <EvidenceMark level={hit.evidence} locale={locale} /> : null}
      </p>
    </div>
  )
}
