import { RecordLink, RecordLinks } from '@/components/record/record-link'
import { asCard, type Cards, cardsOf, type Shown } from '@/components/record/shown'
import { wordsIn } from '@/components/record/words'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { formatPartialDate } from '@/lib/format/dates'
import { compareLetters } from '@/lib/format/order'
import type { Locale } from '@/lib/language/rules'
import type { PublicDocument } from '@/lib/public/documents'

type Body = Shown<'partner'>['body']
type Change = Body['changes'][number]
type Props = {
  document: Shown<'partner'>
  /** Published organisations that this one carries on, wholly or in part. */
  predecessors: readonly PublicDocument<'partner'>[]
  cards: Cards
  locale: Locale
}

/** How an organisation came to be what it is: names, mergers, divisions, projects it left, the latest first. */
export function PartnerYears({ document, predecessors, cards, locale }: Props) {
  const reference = `partner:${document.id}` as const
  const own = document.body.changes.map((change) => ({ change, from: null }))
  const others = predecessors.flatMap((from) =>
    from.body.changes
      .filter(({ kind, project, successors }) => {
        // Where the project is not public, nothing is said: the place in it is all that was taken.
        const isTold = kind !== 'left_project' || (project !== null && cards.has(project))
        return isTold && successors.includes(reference)
      })
      .map((change) => ({ change, from })),
  )
  const all = [...own, ...others].toSorted((one, other) =>
    compareLetters(other.change.happened ?? '', one.change.happened ?? ''),
  )
  if (all.length === 0) return null
  return (
    <Section id="years" title={translator(locale, 'partner')('years.title')}>
      <ol className="grid gap-4">
        {all.map(({ change, from }) => (
          <li
            key={`${from?.id} ${change.kind} ${change.happened}`}
            className="grid gap-x-6 sm:grid-cols-[10rem_minmax(0,1fr)]"
          >
            <span className="text-quiet">{change.happened ? formatPartialDate(change.happened, locale) : null}</span>
            <div className="max-w-measure">
              {from ? (
                <Taken change={change} from={from} cards={cards} locale={locale} />
              ) : (
                <Own change={change} names={document.body.otherNames} cards={cards} locale={locale} />
              )}
              {change.reason ? (
                <p className="text-sm text-quiet" {...wordsIn(change.language, locale)}>
                  {change.reason}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

type Given = { change: Change; locale: Locale }

function Own({ change, names, cards, locale }: Given & { names: Body['otherNames']; cards: Cards }) {
  const t = translator(locale, 'partner')
  const { kind, happened, project, successors } = change
  const left = project ? cards.get(project) : undefined
  const given = names.filter((one) => kind === 'renamed' && one.ends !== null && one.ends === happened)
  const before = given.find(({ language }) => language === locale) ?? given[0]
  const carriers = cardsOf(successors, cards)
  return (
    <p>
      {t(`years.${kind}`)}
      {left ? (
        <>
          {': '}
          <RecordLink card={left} locale={locale} />
        </>
      ) : null}
      {carriers.length > 0 ? (
        <>
          {' → '}
          <RecordLinks cards={carriers} locale={locale} />
        </>
      ) : null}
      {before ? (
        <span className="block text-quiet">
          {t.rich('years.before', { name: () => <span lang={before.language ?? undefined}>{before.name}</span> })}
        </span>
      ) : null}
    </p>
  )
}

function Taken({
  change: { kind, project },
  from,
  cards,
  locale,
}: Given & { from: PublicDocument<'partner'>; cards: Cards }) {
  const t = translator(locale, 'partner')
  const who = () => <RecordLink card={asCard(from)} locale={locale} />
  const left = project ? cards.get(project) : undefined
  if (left) return <p>{t.rich('years.place', { who, project: () => <RecordLink card={left} locale={locale} /> })}</p>
  return <p>{t.rich(kind === 'merged' ? 'years.absorbed' : 'years.from', { who })}</p>
}
