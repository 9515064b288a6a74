import { RecordRow, RecordRows } from '@/components/record/record-row'
import type { Cards } from '@/components/record/shown'
import { titleIn } from '@/components/record/words'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import type { Likeness } from '@/lib/practice/rules'
import type { Card } from '@/lib/public/documents'

/** Practices like this one, each with what makes it so. */
export function SimilarPractices({
  similar,
  cards,
  locale,
}: {
  similar: readonly { practice: { card: Card }; likeness: Likeness }[]
  cards: Cards
  locale: Locale
}) {
  const t = translator(locale, 'practice')
  return similar.length === 0 ? null : (
    <Section id="similar" title={t('similar')} aside={t('similarAside')}>
      <RecordRows>
        {similar.map(({ practice: { card }, likeness }) => (
          <RecordRow
            key={card.id}
            card={card}
            locale={locale}
            meta={
              <span className="font-medium text-ink">
                <Reason likeness={likeness} cards={cards} locale={locale} />
              </span>
            }
          />
        ))}
      </RecordRows>
    </Section>
  )
}

function Reason({ likeness, cards, locale }: { likeness: Likeness; cards: Cards; locale: Locale }) {
  const t = translator(locale, 'practice')
  const inSentence = (words: string) => words.toLocaleLowerCase(locale)
  if (likeness.why === 'gap') {
    const gap = cards.get(`gap:${likeness.gapId}`)
    if (!gap) return t('likeness.gapUnnamed')
    return t.rich('likeness.gap', { gap: () => <span {...titleIn(gap, locale)}>{gap.title}</span> })
  }
  if (!('theme' in likeness)) return t(`likeness.${likeness.why}`)
  const theme = translator(locale, 'theme')(likeness.theme)
  if (likeness.why === 'setting')
    return t('likeness.setting', {
      theme,
      setting: inSentence(translator(locale, 'region')(`settings.${likeness.setting}`)),
    })
  if (likeness.why === 'group')
    return t('likeness.group', { theme, group: inSentence(translator(locale, 'targetGroup')(likeness.group)) })
  return t(`likeness.${likeness.why}`, { theme })
}
