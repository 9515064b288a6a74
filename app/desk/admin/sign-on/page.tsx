import type { Metadata } from 'next'
import { DeskTexts } from '@/app/desk/desk-texts'
import { AdminNavigation } from '@/components/desk/admin/admin-navigation'
import { Press } from '@/components/second-factor/press'
import { GroupForm } from '@/components/single-sign-on/group-form'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { MemberRole } from '@/lib/generated/prisma/enums'
import { addGroup, removeGroup } from '@/lib/single-sign-on/actions'
import { listMappings, listOrganisations, providerName } from '@/lib/single-sign-on/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator((await requireActor()).locale, 'admin')('pages.signOn') }
}

export default async function SignOnPage() {
  const actor = await requireActor()
  const { locale } = actor
  const t = translator(locale, 'signOn')
  const provider = providerName()
  const [mappings, organisations] = await Promise.all([listMappings(actor), listOrganisations(actor)])
  const roles = Object.values(MemberRole).map((role) => ({ value: role, label: t(`roles.${role}`) }))
  return (
    <div className="grid gap-8">
      <h1 className="text-2xl">{translator(locale, 'admin')('pages.signOn')}</h1>
      <AdminNavigation here="signOn" locale={locale} />
      {provider ? (
        <>
          <p className="max-w-measure">{t('admin.intro', { provider })}</p>
          <DeskTexts locale={locale} sections={['signOn', 'refusal']}>
            {mappings.length === 0 ? <p>{t('admin.none')}</p> : null}
            {mappings.length > 0 ? (
              <Table
                caption={t('admin.caption')}
                keyOf={({ id }) => id}
                rows={mappings}
                columns={[
                  { key: 'group', header: t('admin.group'), cell: ({ groupValue }) => groupValue },
                  { key: 'organisation', header: t('admin.organisation'), cell: ({ organisation }) => organisation },
                  { key: 'role', header: t('admin.role'), cell: ({ role }) => t(`roles.${role}`) },
                  {
                    key: 'drop',
                    header: t('admin.drop'),
                    cell: ({ id, groupValue }) => (
                      <Press
                        action={removeGroup}
                        fields={{ mappingId: id }}
                        weight="danger"
                        refused={t('admin.refused')}
                      >
                        <span aria-hidden="true">{t('admin.drop')}</span>
                        <span className="sr-only">{t('admin.dropNamed', { group: groupValue })}</span>
                      </Press>
                    ),
                  },
                ]}
              />
            ) : null}
            <GroupForm action={addGroup} provider={provider} organisations={organisations} roles={roles} />
          </DeskTexts>
        </>
      ) : (
        <Notice tone="attention">{t('admin.off')}</Notice>
      )}
    </div>
  )
}
