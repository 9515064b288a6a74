import { AdminPage } from '@/components/desk/admin/admin-page'
import { BackupSection } from '@/components/desk/admin/backup-section'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { backupCondition, listBackupRuns } from '@/lib/backup/queries'
import { formatNumber } from '@/lib/format/numbers'
import { formatSize } from '@/lib/format/sizes'
import type { Locale } from '@/lib/language/rules'
import { countOrphans, type StorageUse, storageUse } from '@/lib/portal-storage/queries'
import { isRoomScarce, tableGroups } from '@/lib/portal-storage/rules'

export async function generateMetadata() {
  return { title: translator((await requireActor()).locale, 'admin')('pages.storage') }
}

export default async function Storage({ searchParams }: PageProps<'/desk/admin/storage'>) {
  const actor = await requireActor()
  const { locale } = actor
  const { look } = await searchParams
  const [use, orphans, condition, runs] = await Promise.all([
    storageUse(actor),
    look === 'orphans' ? countOrphans(actor) : null,
    backupCondition(),
    listBackupRuns(actor, { take: 10 }),
  ])
  const t = translator(locale, 'storage')
  return (
    <AdminPage here="storage" locale={locale} lead={t('lead')}>
      <div>
        <Section id="disk" title={t('disk.title')}>
          <Room use={use} locale={locale} />
        </Section>
        <BackupSection condition={condition} runs={runs} locale={locale} />
        <Section
          id="database"
          title={t('database.title')}
          aside={t('database.total', { size: formatSize(use.database.total, locale) })}
        >
          <Table
            caption={t('database.title')}
            rows={tableGroups.filter((group) => use.database.groups[group] !== undefined)}
            keyOf={(group) => group}
            columns={[
              { key: 'group', header: t('database.group'), cell: (group) => t(`database.groups.${group}`) },
              {
                key: 'size',
                header: t('database.size'),
                cell: (group) => formatSize(use.database.groups[group] ?? 0, locale),
                numeric: true,
              },
            ]}
          />
        </Section>
        <Section
          id="files"
          title={t('files.title')}
          aside={t('files.total', { count: use.files.count, size: formatSize(use.files.bytes, locale) })}
        >
          <Files use={use} locale={locale} />
          <p className="mt-5">
            {orphans ? (
              <>
                {t('files.found', { count: orphans.orphans })}
                {orphans.isAll ? null : ` ${t('files.partly', { count: orphans.lookedAt })}`}
              </>
            ) : (
              <a href="/desk/admin/storage?look=orphans#files">{t('files.orphans')}</a>
            )}
          </p>
        </Section>
      </div>
    </AdminPage>
  )
}

function Room({ use: { disk, isElsewhere }, locale }: { use: StorageUse; locale: Locale }) {
  const t = translator(locale, 'storage.disk')
  if (!disk) return <p className="text-quiet">{t('unknown')}</p>
  const words = t('free', { free: formatSize(disk.free, locale), total: formatSize(disk.total, locale) })
  return (
    <div className="grid gap-3">
      {isRoomScarce(disk) ? (
        <Notice tone="attention" title={words}>
          <p>{t('scarce')}</p>
        </Notice>
      ) : (
        <p>{words}</p>
      )}
      {isElsewhere ? <p className="text-quiet">{t('elsewhere')}</p> : null}
    </div>
  )
}

function Files({ use: { files }, locale }: { use: StorageUse; locale: Locale }) {
  const t = translator(locale, 'storage.files')
  if (files.byOrganisation.length === 0) return <p className="text-quiet">{t('none')}</p>
  return (
    <Table
      caption={t('title')}
      rows={files.byOrganisation}
      keyOf={({ id }) => id}
      columns={[
        { key: 'organisation', header: t('organisation'), cell: ({ name }) => name },
        { key: 'count', header: t('count'), cell: ({ count }) => formatNumber(count, locale), numeric: true },
        { key: 'size', header: t('size'), cell: ({ bytes }) => formatSize(bytes, locale), numeric: true },
      ]}
    />
  )
}
