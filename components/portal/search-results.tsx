import { RecordRow, RecordRows } from '@/components/record/record-row'
import { EmptyState } from '@/components/ui/empty-state'
import { translator } from '@/i18n/translator'
import { formatDay } from '@/lib/format/dates'
import { countryName } from '@/lib/format/names'
import { formatNumber } from '@/lib/format/numbers'
import type { Locale } from '@/lib/language/rules'
import { hasPage, type PageKind } from '@/lib/public/addresses'
import type { Card } from '@/lib/public/documents'
import type { SearchAnswer, SearchQuestion } from '@/lib/public/search-titles'
import { ListPages } from './list-pages'
import { addressOf, contentPlaces } from './navigation'
import { SearchBox } from './search-box'

type Given = { locale: Locale; question: SearchQuestion; answer: SearchAnswer }

/** The question, how much was found of each kind, and what was found. */
export function SearchResults({ locale, question, answer }: Given) {
  const t = translator(locale, 'search')
  const { words, kind } = question
  const { hits, total, page, pages } = answer
  return (
    <>
      <header className="pt-4 pb-8">
        <h1 className="text-3xl">{t('title')}</h1>
        <SearchBox locale={locale} words={words} className="mt-6" />
      </header>
      {words === '' ? <Beginning locale={locale} /> : null}
      {words !== '' && answer.counts.length === 0 ? <NothingFound locale={locale} words={words} /> : null}
      {words !== '' && answer.counts.length > 0 ? (
        <section aria-labelledby="found" className="border-t border-line pt-6 pb-4">
          <h2 id="found" className="text-xl">
            {t('found', { count: total, words })}
          </h2>
          <Kinds {...{ locale, question, answer }} />
          {total === 0 ? (
            <p>{t('noneOfKind')}</p>
          ) : (
            <RecordRows>
              {hits.map((card) => (
                <RecordRow key={card.id} card={card} locale={locale} meta={<Meta card={card} locale={locale} />} />
              ))}
            </RecordRows>
          )}
        </section>
      ) : null}
      <ListPages page={page} pages={pages} path={addressFor({ words, kind }, locale)} locale={locale} />
    </>
  )
}

const addressFor = ({ words, kind }: Pick<SearchQuestion, 'words' | 'kind'>, locale: Locale) =>
  `${addressOf('search', locale)}?${new URLSearchParams({ q: words, ...(kind && { kind }) })}`

/** All kinds, or one of those that were found. */
function Kinds({ locale, question: { words, kind: chosen }, answer: { counts } }: Given) {
  const t = translator(locale, 'search')
  const nav = translator(locale, 'nav')
  const all = counts.reduce((sum, { count }) => sum + count, 0)
  const choices = [{ kind: null, count: all }, ...counts]
  return (
    <nav aria-label={t('kinds')} className="print-none mt-2 mb-6">
      <ul className="flex flex-wrap gap-x-6">
        {choices.map(({ kind, count }) => (
          <li key={kind ?? 'all'}>
            <a
              href={addressFor({ words, kind }, locale)}
              aria-current={kind === chosen ? 'true' : undefined}
              className="inline-block py-1.5 aria-[current]:text-ink aria-[current]:decoration-accent aria-[current]:decoration-2"
            >
              {kind ? nav(kind) : t('all')} <span className="text-quiet">{formatNumber(count, locale)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Kinds whose day is known as a day; that of others may stand for a month or a year. */
const isDated: readonly Card['kind'][] = ['roundtable', 'press']

/** What a hit is, where and when. */
function Meta({ card, locale }: { card: Card; locale: Locale }) {
  return (
    <>
      {hasPage(card.kind) ? <span>{translator<PageKind>(locale, card.kind)('one')}</span> : null}
      {card.countryCode ? <span>{countryName(card.countryCode, locale)}</span> : null}
      {card.happenedOn && isDated.includes(card.kind) ? <span>{formatDay(card.happenedOn, locale)}</span> : null}
    </>
  )
}

function NothingFound({ locale, words }: { locale: Locale; words: string }) {
  const t = translator(locale, 'search')
  return (
    <section aria-labelledby="nothing" className="border-t border-line pt-6">
      <h2 id="nothing" className="text-xl">
        {t('nothing', { words })}
      </h2>
      <ul className="mt-3 grid max-w-measure list-disc gap-1.5 ps-5">
        <li>{t('helpShorter')}</li>
        <li>{t('helpFewer')}</li>
        <li>{t('helpLanguage')}</li>
      </ul>
      <p className="mt-6 text-quiet">{t('lists')}</p>
      <Lists locale={locale} />
    </section>
  )
}

const Beginning = ({ locale }: { locale: Locale }) => (
  <EmptyState>
    <p>{translator(locale, 'search')('beginning')}</p>
    <Lists locale={locale} />
  </EmptyState>
)

/** Every list, for whoever would rather look around. */
function Lists({ locale }: { locale: Locale }) {
  const nav = translator(locale, 'nav')
  return (
    <ul className="mt-1 flex flex-wrap gap-x-6">
      {contentPlaces.map((place) => (
        <li key={place}>
          <a href={addressOf(place, locale)} className="inline-block py-1">
            {nav(place)}
          </a>
        </li>
      ))}
    </ul>
  )
}
