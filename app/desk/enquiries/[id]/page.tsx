import { notFound } from 'next/navigation'
import { DeskTexts } from '@/app/desk/desk-texts'
import { subjectsOf } from '@/app/desk/enquiries/subjects'
import { isRecordId } from '@/app/desk/roundtables/record-id'
import { EnquiryFacts, EnquiryNotes } from '@/components/enquiry/enquiry-facts'
import { listAddress } from '@/components/enquiry/enquiry-states'
import { SettleForm } from '@/components/enquiry/settle-form'
import { wordsIn } from '@/components/record/words'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import type { Actor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/policy'
import { requireActor } from '@/lib/auth/session'
import { settle } from '@/lib/enquiry/actions'
import { type Enquiry, findEnquiry } from '@/lib/enquiry/queries'
import { replyLink, waysFrom } from '@/lib/enquiry/rules'
import { isInterfaceLocale, type Locale } from '@/lib/language/rules'
import { hasPage, pathOf } from '@/lib/public/addresses'
import type { Card } from '@/lib/public/documents'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'enquiryDesk')('title') }
}

export default async function EnquiryPage({ params, searchParams }: PageProps<'/desk/enquiries/[id]'>) {
  const actor = await requireActor()
  const { id } = await params
  const { done } = await searchParams
  const enquiry = isRecordId(id) ? await findEnquiry(actor, id) : null
  if (!enquiry) notFound()
  const { locale } = actor
  const t = translator(locale, 'enquiryDesk')
  const isJustDone = done === enquiry.state
  const card = (await subjectsOf([enquiry], locale))(enquiry)
  return (
    <div className="grid gap-8">
      <p>
        <a href={listAddress(enquiry.state)}>{t('back')}</a>
      </p>
      <header className="grid gap-4">
        <div>
          <h1 className="text-2xl">{t(`kinds.${enquiry.kind}`)}</h1>
          <p className="mt-2 font-display text-lg">
            {t.rich('about', { record: () => <Subject card={card} locale={locale} /> })}
          </p>
        </div>
        {isJustDone ? <JustDone actor={actor} enquiry={enquiry} /> : null}
        <EnquiryNotes enquiry={enquiry} isJustDone={isJustDone} locale={locale} />
      </header>
      <blockquote dir="auto" className="max-w-measure border-s-2 border-edge ps-5 text-lg whitespace-pre-line">
        {enquiry.text}
      </blockquote>
      {isJustDone && enquiry.state !== 'open' ? null : (
        <WaysOn actor={actor} enquiry={enquiry} title={await titleFor(enquiry, card)} />
      )}
      <EnquiryFacts enquiry={enquiry} locale={locale} />
    </div>
  )
}

type Place = { actor: Actor; enquiry: Enquiry }

function JustDone({ actor, enquiry }: Place) {
  const { state } = enquiry
  const t = translator(actor.locale, 'enquiryDesk')
  if (state === 'suspected') return null
  return (
    <Notice tone="good" role="status" title={t(`done.${state}`)}>
      {state === 'open' ? null : (
        <div className="mt-3">
          <Settling actor={actor} enquiry={enquiry} to="open" label={t('undo')} />
        </div>
      )}
    </Notice>
  )
}

/** Answering opens the person's own mail program: the portal never sends what it was not told to send. */
function WaysOn({ actor, enquiry, title }: Place & { title: string }) {
  const t = translator(actor.locale, 'enquiryDesk')
  const { email, state } = enquiry
  const isOpen = state === 'open'
  const subject = translator(languageOf(enquiry), 'enquiryDesk')('subject', { title })
  const isDoubtful = state === 'suspected'
  const labels = {
    open: t(isDoubtful ? 'mark.real' : 'mark.open'),
    answered: t('mark.answered'),
    dismissed: t(isDoubtful ? 'mark.spam' : 'mark.dismissed'),
    suspected: '',
  }
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-start gap-4">
        {email && isOpen ? (
          <ButtonLink weight="main" href={replyLink(email, subject)}>
            {t('reply')}
          </ButtonLink>
        ) : null}
        {waysFrom(state).map((to) => (
          <Settling key={to} actor={actor} enquiry={enquiry} to={to} label={labels[to]} />
        ))}
      </div>
      {email && isOpen ? <p className="max-w-measure text-sm text-quiet">{t('replyHelp')}</p> : null}
    </div>
  )
}

function Settling({ actor, enquiry, to, label }: Place & { to: Enquiry['state']; label: string }) {
  if (!can.handleEnquiry(actor, enquiry)) return null
  return (
    <DeskTexts locale={actor.locale} sections={['enquiryDesk', 'refusal']}>
      <SettleForm action={settle.bind(null, enquiry.id)} from={enquiry.state} to={to} label={label} />
    </DeskTexts>
  )
}

function Subject({ card, locale }: { card: Card | undefined; locale: Locale }) {
  if (!card) return translator(locale, 'enquiryDesk')('goneRecord')
  const { kind, slug, title, language } = card
  const words = wordsIn(language, locale)
  return hasPage(kind) ? (
    <a href={pathOf({ kind, slug }, locale)} {...words}>
      {title}
    </a>
  ) : (
    <span {...words}>{title}</span>
  )
}

const languageOf = ({ locale }: Enquiry): Locale => (isInterfaceLocale(locale) ? locale : 'en')

/** The record's title in the language its reader wrote in. */
async function titleFor(enquiry: Enquiry, card: Card | undefined): Promise<string> {
  const theirs = (await subjectsOf([enquiry], languageOf(enquiry)))(enquiry)
  return (theirs ?? card)?.title ?? translator(languageOf(enquiry), 'enquiryDesk')('goneRecord')
}
