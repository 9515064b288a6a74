import { getTranslations } from 'next-intl/server'

export default async function Home() {
  const t = await getTranslations('problem')
  return <h1>{t('home')}</h1>
}
