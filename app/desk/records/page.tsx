import { translator } from '@/i18n/translator'
import { requireActor } from '@/lib/auth/session'
import { readFilter } from '@/lib/editing/rules'
import { RecordList } from './record-list'

export async function generateMetadata({ searchParams }: PageProps<'/desk/records'>) {
  const { locale } = await requireActor()
  const { list } = readFilter(await searchParams)
  const t = translator(locale, 'work')
  return { title: list ? `${t(`lists.${list}`)} · ${t('recordsTitle')}` : t('recordsTitle') }
}

export default async function Records({ searchParams }: PageProps<'/desk/records'>) {
  const actor = await requireActor()
  const filter = readFilter(await searchParams)
  const t = translator(actor.locale, 'work')
  return (
    <div className="grid gap-8">
      <header>
        <h1 className="text-2xl">{t('recordsTitle')}</h1>
        <p className="mt-2 max-w-measure text-quiet">{t('recordsLead')}</p>
      </header>
      <RecordList actor={actor} filter={filter} path="/desk/records" />
    </div>
  )
}
