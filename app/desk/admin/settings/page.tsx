import { notFound } from 'next/navigation'
import { DeskTexts } from '@/app/desk/desk-texts'
import { AdminPage } from '@/components/desk/admin/admin-page'
import { RefusedNotice } from '@/components/desk/admin/refused-notice'
import { SettingsForms } from '@/components/desk/admin/settings/settings-forms'
import { SettingsHistory } from '@/components/desk/admin/settings/settings-history'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import {
  bringBackVersion,
  saveColours,
  saveContact,
  saveEnforcement,
  saveImprint,
  saveLogo,
  saveName,
  savePrivacy,
} from '@/lib/portal-settings/actions'
import { findSettings } from '@/lib/portal-settings/queries'
import { settingsParts } from '@/lib/portal-settings/rules'
import { configuredOperator } from '@/lib/public/operator'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'admin')('pages.settings') }
}

const actions = {
  ...{ name: saveName, logo: saveLogo, colours: saveColours, contact: saveContact },
  ...{ enforcement: saveEnforcement, imprint: saveImprint, privacy: savePrivacy },
}
const told = [...settingsParts, 'back'] as const

export default async function PortalSettingsPage({ searchParams }: PageProps<'/desk/admin/settings'>) {
  const actor = await requireActor()
  const { locale } = actor
  const [settings, { done, refused }] = await Promise.all([findSettings(actor), searchParams])
  if (!settings) notFound()
  const t = translator(locale, 'keeping.settings')
  const saved = refused ? undefined : told.find((one) => one === done)
  return (
    <AdminPage here="settings" locale={locale} lead={t('lead')}>
      {saved ? <Notice tone="good" role="status" title={t(`saved.${saved}`)} /> : null}
      <RefusedNotice reason={refused} path="/desk/admin/settings" locale={locale} />
      <DeskTexts locale={locale} sections={['refusal', 'textEditor', 'keeping']}>
        <div>
          <SettingsForms
            values={settings.values}
            next={settings.version + 1}
            configured={configuredOperator()}
            actions={actions}
            locale={locale}
          />
          <SettingsHistory
            history={settings.history}
            next={settings.version + 1}
            action={bringBackVersion}
            locale={locale}
          />
        </div>
      </DeskTexts>
    </AdminPage>
  )
}
