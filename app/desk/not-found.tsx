import { ButtonLink } from '@/components/ui/button'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'

/** What does not exist and what is not for this person look the same. */
export default async function DeskNotFound() {
  const t = translator(await deskLocale(), 'desk.missing')
  return (
    <>
      <h1 className="text-2xl">{t('title')}</h1>
      <p className="my-6 max-w-measure">{t('text')}</p>
      <ButtonLink href="/desk">{t('back')}</ButtonLink>
    </>
  )
}
