import type { Shown } from '@/components/record/shown'
import { CountryScores } from '@/components/score/country-scores'
import { type Quoted, type ScoreOrder, standings } from '@/components/score/quoted'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'

/** What every country compared in a round scored, in an order the reader chooses by a plain link. */
export function RoundStandings({
  round,
  scores,
  order,
  locale,
  path = `/${locale}/evaluation`,
}: {
  round: Shown<'round'>
  scores: readonly Quoted[]
  order: ScoreOrder
  locale: Locale
  /** Where the links for another order lead. */
  path?: string
}) {
  const t = translator(locale, 'round')
  const inOrder = standings(round, scores, { locale, order })
  const scored = inOrder.filter(({ score }) => score !== null).length
  const compared = inOrder.length
  return (
    <>
      <p className="max-w-measure">{scored === compared ? t('knownAll') : t('known', { scored, compared })}</p>
      <OrderLinks path={path} order={order} locale={locale} />
      <CountryScores standings={inOrder} year={round.body.referenceYear} locale={locale} />
    </>
  )
}

function OrderLinks({ path, order, locale }: { path: string; order: ScoreOrder; locale: Locale }) {
  const t = translator(locale, 'score')
  const links = [
    { key: 'name', href: `${path}#scores` },
    { key: 'score', href: `${path}?sort=score#scores` },
  ] as const
  return (
    <p className="print-none mt-5 mb-4 flex flex-wrap items-baseline gap-x-4 text-sm text-quiet">
      {t('sortedBy')}
      {links.map(({ key, href }) => (
        <a
          key={key}
          href={href}
          aria-current={key === order ? 'true' : undefined}
          className="inline-block py-1 aria-[current]:text-ink aria-[current]:no-underline"
        >
          {t(`sort.${key}`)}
        </a>
      ))}
    </p>
  )
}

/** The order an address asks for: by name unless it says otherwise. */
export const orderOf = ({ sort }: Record<string, string | string[] | undefined>): ScoreOrder =>
  sort === 'score' ? 'score' : 'name'
