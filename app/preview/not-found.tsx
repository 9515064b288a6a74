import { headers } from 'next/headers'
import { translator } from '@/i18n/translator'
import { preferredLocale } from '@/lib/language/preference'

/** Unknown, expired, ended and deleted look the same. */
export default async function NoSuchPreview() {
  const t = translator(preferredLocale((await headers()).get('accept-language')), 'preview')
  return (
    <>
      <h1 className="text-2xl">{t('missingTitle')}</h1>
      <p className="my-6 max-w-measure">{t('missingText')}</p>
    </>
  )
}
