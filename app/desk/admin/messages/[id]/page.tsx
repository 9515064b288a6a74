import { notFound } from 'next/navigation'
import { DeskTexts } from '@/app/desk/desk-texts'
import { isRecordId } from '@/app/desk/roundtables/record-id'
import { AdminPage } from '@/components/desk/admin/admin-page'
import { AskingForm } from '@/components/desk/admin/asking-form'
import { LetterView } from '@/components/desk/admin/messages/letter-view'
import { problemWords, templateName } from '@/components/desk/admin/messages/words'
import { DefinitionList } from '@/components/ui/definition-list'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { formatMoment } from '@/lib/format/dates'
import { languageName } from '@/lib/format/names'
import type { Locale } from '@/lib/language/rules'
import { giveUp, resend } from '@/lib/mail/actions'
import { findMessage } from '@/lib/mail/queries'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'admin')('pages.messages') }
}

type Message = NonNullable<Awaited<ReturnType<typeof findMessage>>>

export default async function OneMessage({ params, searchParams }: PageProps<'/desk/admin/messages/[id]'>) {
  const actor = await requireActor()
  const { locale } = actor
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const message = isRecordId(id) ? await findMessage(actor, id) : null
  if (!message) notFound()
  const t = translator(locale, 'outbox')
  const told = done === 'resent' || done === 'given_up' ? done : undefined
  const isMail = message.topic === 'mail'
  return (
    <AdminPage
      here="messages"
      locale={locale}
      title={isMail ? templateName(message.template, locale) : message.topic}
      lead={<a href="/desk/admin/messages">{t('read.back')}</a>}
    >
      {told ? <Notice tone="good" role="status" title={t(`done.${told}`)} /> : null}
      <DefinitionList facts={factsOf(message, locale)} />
      {message.problem ? (
        <Notice tone="attention" title={t('read.why')}>
          <p>{problemWords(message.problem, locale)}</p>
        </Notice>
      ) : null}
      <Words message={message} locale={locale} />
      <DeskTexts locale={locale} sections={['refusal', 'keeping']}>
        <Presses message={message} locale={locale} />
      </DeskTexts>
    </AdminPage>
  )
}

function factsOf({ to, state, at, attempts, locale: language, topic }: Message, locale: Locale) {
  const t = translator(locale, 'outbox')
  return [
    topic === 'mail' && { term: t('read.to'), value: to ?? t('nobody') },
    { term: t('read.state'), value: t(`states.${state}`) },
    { term: t('read.written'), value: formatMoment(at, locale) },
    { term: t('read.tries'), value: t('tries', { count: attempts }) },
    topic === 'mail' && { term: t('read.language'), value: languageName(language, locale) },
  ]
}

function Words({ message: { topic, letter, locale: language }, locale }: { message: Message; locale: Locale }) {
  const t = translator(locale, 'outbox.read')
  if (topic !== 'mail') return <p className="text-quiet">{t('notMail', { topic })}</p>
  if (!letter) return <p className="text-quiet">{t('gone')}</p>
  return (
    <div className="grid gap-2">
      <LetterView letter={letter} language={language} locale={locale} />
      <p className="max-w-measure text-sm text-quiet">{t('secret')}</p>
    </div>
  )
}

function Presses({ message: { id, state, topic, letter }, locale }: { message: Message; locale: Locale }) {
  const t = translator(locale, 'outbox.read')
  const isOver = state === 'done' || state === 'skipped'
  const canSend = topic !== 'mail' || letter !== null
  return (
    <div className="flex flex-wrap gap-4">
      {canSend ? (
        <AskingForm
          id="resend"
          action={resend.bind(null, id)}
          idempotencyKey={crypto.randomUUID()}
          fields={[]}
          button={t(state === 'done' ? 'resend' : 'try')}
          weight="main"
        />
      ) : null}
      {isOver ? null : (
        <AskingForm
          id="give-up"
          action={giveUp.bind(null, id)}
          idempotencyKey={crypto.randomUUID()}
          fields={[]}
          button={t('giveUp')}
          weight="danger"
        />
      )}
    </div>
  )
}
