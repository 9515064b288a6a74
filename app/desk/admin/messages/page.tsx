import { DeskTexts } from '@/app/desk/desk-texts'
import { AdminPage } from '@/components/desk/admin/admin-page'
import { AskingForm } from '@/components/desk/admin/asking-form'
import { MessageFilter } from '@/components/desk/admin/messages/message-filter'
import { MessageTable } from '@/components/desk/admin/messages/message-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import type { Locale } from '@/lib/language/rules'
import { release } from '@/lib/mail/actions'
import { allTemplates } from '@/lib/mail/placeholders'
import { countMessages, listMessages, sendsMail } from '@/lib/mail/queries'
import { type MessageFilter as MessageFilterValues, messageFilter, messageQuery } from '@/lib/mail/schema'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'admin')('pages.messages') }
}

export default async function OutgoingMail({ searchParams }: PageProps<'/desk/admin/messages'>) {
  const actor = await requireActor()
  const { locale } = actor
  const asked = await searchParams
  const filter = messageFilter.parse(asked)
  const [{ messages, next }, { mails, others }] = await Promise.all([listMessages(actor, filter), countMessages(actor)])
  const counts = filter.other ? others : mails
  const t = translator(locale, 'outbox')
  return (
    <AdminPage here="messages" locale={locale} lead={t('lead')}>
      {asked.done === 'released' ? <Notice tone="good" role="status" title={t('done.released')} /> : null}
      {sendsMail() ? null : <Notice tone="attention" title={t('withoutSmtp')} />}
      <MessageFilter filter={filter} counts={counts} templates={allTemplates} locale={locale} />
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <a href={filter.other ? '/desk/admin/messages' : '/desk/admin/messages?other=on'}>
          {t(filter.other ? 'mails' : 'other')}
        </a>
        <a href="/desk/admin/messages/templates">{t('preview.link')}</a>
      </p>
      {messages.length === 0 ? (
        <EmptyState>{t('none')}</EmptyState>
      ) : (
        <MessageTable messages={messages} locale={locale} />
      )}
      <Pages filter={filter} next={next} locale={locale} />
      <Release held={counts.held ?? 0} locale={locale} />
    </AdminPage>
  )
}

function Pages({ filter, next, locale }: { filter: MessageFilterValues; next: string | null; locale: Locale }) {
  const t = translator(locale, 'outbox')
  const address = (before: string | null) => `/desk/admin/messages${messageQuery({ ...filter, before })}`
  if (!next && !filter.before) return null
  return (
    <Pagination
      label={t('pages')}
      position={t('position')}
      earlier={filter.before ? { href: address(null), label: t('newest') } : undefined}
      later={next ? { href: address(next), label: t('earlier') } : undefined}
    />
  )
}

function Release({ held, locale }: { held: number; locale: Locale }) {
  if (held === 0) return null
  return (
    <DeskTexts locale={locale} sections={['refusal', 'keeping']}>
      <AskingForm
        id="release"
        action={release}
        idempotencyKey={crypto.randomUUID()}
        fields={[]}
        button={translator(locale, 'outbox')('release')}
      />
    </DeskTexts>
  )
}
