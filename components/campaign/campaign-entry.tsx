import { KindMark } from '@/components/record/kind-mark'
import { Period } from '@/components/record/period'
import { RecordLink } from '@/components/record/record-link'
import { asCard, type Cards, type Shown } from '@/components/record/shown'
import { wordsIn } from '@/components/record/words'
import { translator } from '@/i18n/translator'
import type { Locale } from '@/lib/language/rules'
import { HeldCard } from './held-card'

/** A campaign in the list, with its hashtag held up. */
export function CampaignEntry({
  campaign,
  cards,
  locale,
}: {
  campaign: Shown<'campaign'>
  cards: Cards
  locale: Locale
}) {
  const { body, summary } = campaign
  const project = body.project ? cards.get(body.project) : undefined
  return (
    <li className="pressable flex flex-wrap items-center gap-x-12 gap-y-6 border-t border-line py-9">
      {body.hashtag ? <HeldCard hashtag={body.hashtag} size="small" /> : <KindMark kind="campaign" />}
      <div className="min-w-0 flex-[1_1_22rem]">
        <p className="text-sm text-quiet">
          <Period starts={body.starts} ends={body.ends} locale={locale} />
        </p>
        <h2 className="mt-1 text-2xl">
          <RecordLink card={asCard(campaign)} locale={locale} className="title-link" />
        </h2>
        {summary ? (
          <p className="mt-3 max-w-measure" {...wordsIn(body.language, locale)}>
            {summary}
          </p>
        ) : null}
        {project ? (
          <p className="mt-3 text-sm text-quiet">
            {translator(locale, 'campaign')('project')}: {project.title}
          </p>
        ) : null}
      </div>
    </li>
  )
}
