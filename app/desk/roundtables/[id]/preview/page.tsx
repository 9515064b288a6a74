import { notFound } from 'next/navigation'
import { DeskTexts } from '@/app/desk/desk-texts'
import { isRecordId } from '@/app/desk/roundtables/record-id'
import { LanguageLinks } from '@/components/roundtable/language-links'
import { PublishForm } from '@/components/roundtable/publish-form'
import { RemovalForms } from '@/components/roundtable/removal-forms'
import { RoundtableArticle } from '@/components/roundtable/roundtable-article'
import { StandingNote } from '@/components/roundtable/standing-note'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { interfaceLocales, isInterfaceLocale, type Locale } from '@/lib/language/rules'
import { pathOf } from '@/lib/public/addresses'
import { erase, publish, withdraw } from '@/lib/roundtable/actions'
import { previewRoundtable, type Standing } from '@/lib/roundtable/queries'
import { previewCards, previewSiblings, shownRoundtable } from './shown'

export default async function PreviewRoundtable({ params, searchParams }: PageProps<'/desk/roundtables/[id]/preview'>) {
  const actor = await requireActor()
  const { id } = await params
  const { locale: asked, done } = await searchParams
  const locale = typeof asked === 'string' && isInterfaceLocale(asked) ? asked : actor.locale
  const preview = isRecordId(id) ? await previewRoundtable(actor, id, locale) : null
  if (!preview) notFound()
  const { standing } = preview
  const t = translator(actor.locale, 'roundtableForm')
  return (
    <div className="grid gap-8">
      <header className="print-none grid gap-4 border-b border-edge pb-6">
        <h1 className="text-2xl">{t('previewTitle')}</h1>
        <JustDone done={done} isPublic={standing.publishedVersion !== null} locale={actor.locale} />
        <StandingNote standing={standing} locale={actor.locale} />
        <LanguageLinks
          label={t('previewLanguage')}
          languages={interfaceLocales}
          here={locale}
          hrefOf={(one) => `/desk/roundtables/${id}/preview?locale=${one}`}
        />
        <WaysOn actor={actor} standing={standing} locale={locale} />
      </header>
      <div lang={locale}>
        <RoundtableArticle
          document={shownRoundtable(preview, locale)}
          cards={await previewCards(preview, locale)}
          siblings={await previewSiblings(preview, locale)}
          gaps={preview.gaps.map((gap) => ({ id: gap.id, body: gap.content.body }))}
          locale={locale}
        />
      </div>
      <WaysOut actor={actor} standing={standing} />
    </div>
  )
}

type Place = { actor: Actor; standing: Standing }

function JustDone({ done, isPublic, locale }: { done: unknown; isPublic: boolean; locale: Locale }) {
  const t = translator(locale, 'roundtableForm')
  if (done === 'published' && isPublic) return <Notice tone="good" role="status" title={t('publishedNow')} />
  if (done === 'withdrawn' && !isPublic) return <Notice tone="good" role="status" title={t('withdrawnNow')} />
  return null
}

function WaysOn({ actor, standing, locale }: Place & { locale: Locale }) {
  const t = translator(actor.locale, 'roundtableForm')
  const { id, slugs, originalLanguage, publishedVersion } = standing
  const isPublic = publishedVersion !== null
  const slug = slugs[locale] ?? slugs[originalLanguage]
  return (
    <div className="flex flex-wrap items-start gap-4">
      <Publishing actor={actor} standing={standing} />
      <ButtonLink href={`/desk/roundtables/${id}`}>{t('goOnWriting')}</ButtonLink>
      {isPublic && slug ? (
        <ButtonLink href={pathOf({ kind: 'roundtable', slug }, locale)}>{t('seePublic')}</ButtonLink>
      ) : null}
    </div>
  )
}

function Publishing({ actor, standing }: Place) {
  const { id, version, publishedVersion } = standing
  if (!can.publishRecord(actor, standing)) {
    return <p className="text-quiet">{translator(actor.locale, 'roundtableForm')('mayNotPublish')}</p>
  }
  if (publishedVersion === version) return null
  return (
    <DeskTexts locale={actor.locale} sections={['roundtableForm', 'refusal']}>
      <PublishForm
        action={publish.bind(null, id)}
        version={version}
        idempotencyKey={crypto.randomUUID()}
        isPublic={publishedVersion !== null}
      />
    </DeskTexts>
  )
}

function WaysOut({ actor, standing }: Place) {
  const { id, version, publishedVersion } = standing
  const mayWithdraw = publishedVersion !== null && can.withdrawRecord(actor, standing)
  return (
    <DeskTexts locale={actor.locale} sections={['roundtableForm', 'refusal']}>
      <RemovalForms
        withdraw={mayWithdraw ? withdraw.bind(null, id) : undefined}
        erase={can.eraseRecord(actor, standing) ? erase.bind(null, id) : undefined}
        version={version}
        keys={[crypto.randomUUID(), crypto.randomUUID()]}
      />
    </DeskTexts>
  )
}
