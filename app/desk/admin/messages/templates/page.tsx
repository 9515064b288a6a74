import { AdminPage } from '@/components/desk/admin/admin-page'
import { LetterView } from '@/components/desk/admin/messages/letter-view'
import { templateName } from '@/components/desk/admin/messages/words'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { messagesOf } from '@/i18n/catalogues'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { languageName } from '@/lib/format/names'
import { interfaceLocales, type Locale } from '@/lib/language/rules'
import { mailExamples } from '@/lib/mail/examples'
import { allTemplates, faultsOf, type TemplateFault } from '@/lib/mail/placeholders'
import { exampleLetter } from '@/lib/mail/queries'
import type { Mail, MailTemplate } from '@/lib/mail/templates'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'outbox')('preview.title') }
}

export default async function MailTemplates() {
  const { locale } = await requireActor()
  const t = translator(locale, 'outbox')
  return (
    <AdminPage here="messages" locale={locale} title={t('preview.title')} lead={t('preview.lead')}>
      <p>
        <a href="/desk/admin/messages">{t('read.back')}</a>
      </p>
      <div>
        {allTemplates.map((template) => (
          <Section key={template} id={template} title={templateName(template, locale)}>
            <div className="grid gap-6 lg:grid-cols-2">
              {interfaceLocales.map((language) => (
                <Template key={language} template={template} language={language} locale={locale} />
              ))}
            </div>
          </Section>
        ))}
      </div>
    </AdminPage>
  )
}

function Template({ template, language, locale }: { template: MailTemplate; language: Locale; locale: Locale }) {
  const t = translator(locale, 'outbox.preview')
  const others = interfaceLocales.filter((one) => one !== language).map(messagesOf)
  const faults = faultsOf(template, messagesOf(language), others)
  const mail = { template, values: mailExamples[template] } as Mail
  const words = ({ kind, part, placeholder }: TemplateFault) =>
    t(kind, { part: t(`parts.${part}`), placeholder: `{${placeholder}}` })
  return (
    <section
      aria-label={`${templateName(template, locale)}, ${languageName(language, locale)}`}
      className="grid content-start gap-2"
    >
      <h3 className="font-text text-sm text-quiet">{languageName(language, locale)}</h3>
      {faults.map((fault) => (
        <Notice key={words(fault)} tone="wrong" title={words(fault)} />
      ))}
      <LetterView letter={exampleLetter(mail, language)} language={language} locale={locale} />
    </section>
  )
}
