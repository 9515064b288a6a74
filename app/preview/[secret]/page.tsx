import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { RecordPreview } from '@/components/record/record-preview'
import { LanguageLinks } from '@/components/roundtable/language-links'
import { Notice } from '@/components/ui/notice'
import { translator } from '@/i18n/translator'
import { currentCaller } from '@/lib/auth/request'
import { spend } from '@/lib/auth/throttle'
import { loadPreview } from '@/lib/editing/preview'
import { openPreview } from '@/lib/editing/preview-links'
import { AppError } from '@/lib/errors'
import { preferredLocale } from '@/lib/language/preference'
import { interfaceLocales, isInterfaceLocale, type Locale } from '@/lib/language/rules'

/** A draft for somebody without an account: the address is the key, and nothing else is asked. */
export default async function SharedPreview({ params, searchParams }: PageProps<'/preview/[secret]'>) {
  const { secret } = await params
  const { locale: asked } = await searchParams
  const { requestId, source } = await currentCaller()
  const reader = preferredLocale((await headers()).get('accept-language'))
  const refused = await refusalOf(source)
  if (refused) return <Busy minutes={refused} locale={reader} />
  const record = await openPreview(secret, { requestId })
  const locale = typeof asked === 'string' && isInterfaceLocale(asked) ? asked : reader
  const preview = record && (await loadPreview(record, { locale, isInside: false }))
  if (!preview) notFound()
  const t = translator(reader, 'preview')
  return (
    <div className="grid gap-8">
      <div className="print-none grid gap-4">
        <Notice tone="attention" title={t('title')}>
          <p>{t('shared')}</p>
        </Notice>
        <LanguageLinks
          label={t('language')}
          languages={interfaceLocales}
          here={locale}
          hrefOf={(one) => `?locale=${one}`}
        />
      </div>
      <div lang={locale}>
        <RecordPreview preview={preview} locale={locale} />
      </div>
    </div>
  )
}

/** For how many minutes no more is shown to this source; undefined where it may go on. */
async function refusalOf(source: string): Promise<number | undefined> {
  try {
    await spend('preview', source)
    return undefined
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return Number(error.values?.minutes ?? 1)
  }
}

const Busy = ({ minutes, locale }: { minutes: number; locale: Locale }) => (
  <>
    <h1 className="text-2xl">{translator(locale, 'preview')('busyTitle')}</h1>
    <p className="my-6 max-w-measure">{translator(locale, 'refusal')('too_many_requests', { minutes })}</p>
  </>
)
