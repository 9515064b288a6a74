import type { ReactNode } from 'react'
import { CampaignArticle } from '@/components/campaign/campaign-article'
import { EventArticle } from '@/components/event/event-article'
import { GapArticle } from '@/components/gap/gap-article'
import { PartnerArticle } from '@/components/partner/partner-article'
import { PilotArticle } from '@/components/pilot/pilot-article'
import { PracticeArticle } from '@/components/practice/practice-article'
import { PressArticle } from '@/components/press/press-article'
import { ProjectArticle } from '@/components/project/project-article'
import { PublicationArticle } from '@/components/publication/publication-article'
import { PlatformSection } from '@/components/region/platform-section'
import { RegionArticle } from '@/components/region/region-article'
import { RoundtableArticle } from '@/components/roundtable/roundtable-article'
import { translator } from '@/i18n/translator'
import type { Preview } from '@/lib/editing/preview'
import type { Locale } from '@/lib/language/rules'
import { ArticleHead } from './article-head'
import { Sources } from './sources'

type Kind = Preview['kind']
type Of<One extends Kind> = Extract<Preview, { kind: One }> & { locale: Locale }

const articles: { [One in Kind]: (preview: Of<One>) => ReactNode } = {
  campaign: ({ document, around, locale }) => <CampaignArticle document={document} {...around} locale={locale} />,
  event: ({ document, around, locale }) => <EventArticle document={document} {...around} locale={locale} />,
  gap: ({ document, around, locale }) => <GapArticle document={document} {...around} locale={locale} />,
  partner: ({ document, around, locale }) => <PartnerArticle document={document} {...around} locale={locale} />,
  pilot: ({ document, around, locale }) => <PilotArticle document={document} {...around} locale={locale} />,
  platform: PlatformPreview,
  practice: ({ document, around, locale }) => <PracticeArticle document={document} {...around} locale={locale} />,
  press: ({ document, around, locale }) => <PressArticle document={document} address="" {...around} locale={locale} />,
  project: ({ document, around, locale }) => <ProjectArticle document={document} {...around} locale={locale} />,
  publication: ({ document, around, locale }) => <PublicationArticle document={document} {...around} locale={locale} />,
  region: ({ document, around, locale }) => <RegionArticle document={document} {...around} locale={locale} />,
  roundtable: ({ document, around, locale }) => <RoundtableArticle document={document} {...around} locale={locale} />,
}

/** A draft as its public page would show it. */
export function RecordPreview({ preview, locale }: { preview: Preview; locale: Locale }) {
  const article = articles[preview.kind] as (preview: Preview & { locale: Locale }) => ReactNode
  return article({ ...preview, locale })
}

/** A platform has no page of its own: the part of its region's that it would fill. */
function PlatformPreview({ document, around, locale }: Of<'platform'>) {
  const { roundtables, cards } = around
  const label = translator(locale, 'region')('platform')
  return (
    <article>
      <ArticleHead kind="platform" label={label} record={document} locale={locale} />
      <PlatformSection platform={document} roundtables={roundtables} named={false} cards={cards} locale={locale} />
      <Sources record={document} cards={cards} locale={locale} />
    </article>
  )
}
