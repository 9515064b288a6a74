import type { ReactNode } from 'react'
import { EnquiryInvitation } from '@/components/enquiry/enquiry-invitation'
import { RecordFiles } from '@/components/file/record-files'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import { formatDay } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import type { DocumentKind, Reference, Source } from '@/lib/publishing/document'
import { Claims } from './claims'
import { RecordLink } from './record-link'
import type { Cards, Shown } from './shown'

type Sourced = Pick<Shown<'region'>, 'publishedAt' | 'slug' | 'isPreview'> & {
  kind: DocumentKind
  body: Pick<Shown<'region'>['body'], 'sources' | 'claims' | 'owner' | 'files'> & {
    mediaContacts?: readonly Reference[]
  }
}

/** More sources than these stand in two columns. */
const few = 8

/** What a record brings along, where it comes from, who published it when, and how to write to them. */
export function Sources({ record, cards, locale }: { record: Sourced; cards: Cards; locale: Locale }) {
  const t = translator(locale, 'source')
  const { body, publishedAt, isPreview = publishedAt === null } = record
  const owner = cards.get(body.owner)
  return (
    <>
      <RecordFiles files={body.files} locale={locale} isPreview={isPreview} />
      <Claims body={body} locale={locale} />
      <Section id="sources" title={t('title')}>
        {body.sources.length === 0 ? (
          <p className="text-quiet">{t('none')}</p>
        ) : (
          <ul className={body.sources.length > few ? 'gap-x-10 md:columns-2' : 'max-w-measure'}>
            {body.sources.map((source) => (
              <SourceLine
                key={`${source.kind} ${source.label} ${source.url} ${source.concerns}`}
                source={source}
                locale={locale}
              />
            ))}
          </ul>
        )}
        <p className="mt-6 text-sm text-quiet">
          {publication(publishedAt, locale, owner && <RecordLink card={owner} locale={locale} />)}
        </p>
        {isPreview ? null : <EnquiryInvitation record={record} locale={locale} />}
      </Section>
    </>
  )
}

/** A source: its name as a link, and what has to be known of it. That a link is a web page need not be said. */
function SourceLine({ source: { kind, label, url, verified, concerns }, locale }: { source: Source; locale: Locale }) {
  const t = translator(locale, 'source')
  const fact = concerns && t('concerns', { fact: translator(locale, 'fact')(concerns) })
  const isNameless = kind === 'background' && fact !== null
  const remarks = [kind === 'page' || isNameless ? null : t(`kind.${kind}`), fact].filter(Boolean)
  return (
    <li className="break-inside-avoid pb-2.5 leading-tight">
      {url ? <a href={url}>{label}</a> : <span>{isNameless ? t(`kind.${kind}`) : label}</span>}{' '}
      {remarks.length > 0 ? <span className="text-sm text-quiet">{remarks.join(' · ')}</span> : null}
      {verified ? null : (
        <span className="ms-1.5">
          <Tag doubtful>{t('unverified')}</Tag>
        </span>
      )}
    </li>
  )
}

function publication(publishedAt: string | null, locale: Locale, owner: ReactNode) {
  const t = translator(locale, 'record')
  if (publishedAt === null) return t('notPublished')
  const date = formatDay(publishedAt, locale)
  if (!owner) return t('publishedOn', { date })
  return t.rich('published', { date, owner: () => owner })
}
