import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { DeskTexts } from '@/app/desk/desk-texts'
import { CodeForm } from '@/components/second-factor/code-form'
import { NewApp } from '@/components/second-factor/new-app'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { confirmOwnApp } from '@/lib/second-factor/actions'
import { findNewApp } from '@/lib/second-factor/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator((await requireActor()).locale, 'secondFactor.app')('title') }
}

export default async function NewAppPage() {
  const actor = await requireActor()
  const { locale } = actor
  const newApp = await findNewApp(actor, translator(locale, 'site')('name'))
  if (!newApp) redirect('/desk/account')
  const t = translator(locale, 'secondFactor.app')
  return (
    <div className="grid gap-8">
      <h1 className="text-2xl">{t('title')}</h1>
      <NewApp app={newApp} locale={locale} />
      <DeskTexts locale={locale} sections={['secondFactor', 'refusal']}>
        <CodeForm
          action={confirmOwnApp}
          fields={{}}
          label={t('code')}
          hint={t('codeHint')}
          submit={t('confirm')}
          refused={t('refused')}
        />
      </DeskTexts>
    </div>
  )
}
