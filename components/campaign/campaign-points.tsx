import { KindMark } from '@/components/record/kind-mark'
import type { Shown } from '@/components/record/shown'
import { Website } from '@/components/record/website'
import { wordsIn } from '@/components/record/words'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { countryName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'

type Point = Shown<'campaign'>['body']['points'][number]
type Given = { points: readonly Point[]; locale: Locale }

/** What the campaign told, the numbers it spoke of, and who passed it on. */
export function CampaignPoints({ points, locale }: Given) {
  const t = translator(locale, 'campaign')
  const of = (kind: Point['kind']) => points.filter((point) => point.kind === kind)
  const [stories, figures, echoes] = [of('story'), of('figure'), of('echo')]
  return (
    <>
      {stories.length === 0 ? null : (
        <Section id="stories" title={t('stories')} aside={t('storiesAside')}>
          <Stories points={stories} locale={locale} />
        </Section>
      )}
      {figures.length === 0 ? null : (
        <Section id="figures" title={t('figures')} aside={t('figuresAside')}>
          <Figures points={figures} locale={locale} />
        </Section>
      )}
      {echoes.length === 0 ? null : (
        <Section id="echoes" title={t('echoes')}>
          <Echoes points={echoes} locale={locale} />
        </Section>
      )}
    </>
  )
}

/** Each story is a card of its own. */
const Stories = ({ points, locale }: Given) => (
  <ul className="grid gap-5 sm:grid-cols-2">
    {points.map(({ countryCode, text, language, attribution, url }) => (
      <li key={text} className="rounded-small border border-line bg-wash px-5 py-4">
        {countryCode ? (
          <h3 className="font-text text-sm font-normal text-quiet">{countryName(countryCode, locale)}</h3>
        ) : null}
        <p className="mt-1 font-display text-lg" {...wordsIn(language, locale)}>
          {text}
        </p>
        <SaidBy name={attribution} locale={locale} />
        {url ? (
          <p className="mt-1 text-sm">
            <Website url={url} />
          </p>
        ) : null}
      </li>
    ))}
  </ul>
)

/** A number never stands without who said it. */
const Figures = ({ points, locale }: Given) => (
  <ul className="grid max-w-measure gap-6">
    {points.map(({ text, language, attribution, url }) => (
      <li key={text} className="border-s-2 border-accent ps-5">
        <p className="font-display text-xl" {...wordsIn(language, locale)}>
          {text}
        </p>
        {attribution ? (
          <SaidBy name={attribution} locale={locale} />
        ) : (
          <p className="mt-1 text-sm text-quiet">{translator(locale, 'campaign')('saidByNobody')}</p>
        )}
        {url ? (
          <p className="mt-1 text-sm">
            <Website url={url} />
          </p>
        ) : null}
      </li>
    ))}
  </ul>
)

const Echoes = ({ points, locale }: Given) => (
  <ul className="grid gap-3">
    {points.map(({ text, language, attribution, countryCode, url }) => (
      <li key={`${text} ${url}`} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
        <KindMark kind="press" className="mt-1" />
        <div>
          {url ? (
            <a href={url} {...wordsIn(language, locale)}>
              {text}
            </a>
          ) : (
            <span {...wordsIn(language, locale)}>{text}</span>
          )}
          <span className="block text-sm text-quiet">
            {[attribution, countryCode ? countryName(countryCode, locale) : ''].filter(Boolean).join(' · ')}
          </span>
        </div>
      </li>
    ))}
  </ul>
)

const SaidBy = ({ name, locale }: { name: string; locale: Locale }) =>
  name === '' ? null : <p className="mt-1 text-sm text-quiet">{translator(locale, 'campaign')('saidBy', { name })}</p>
