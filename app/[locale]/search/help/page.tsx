import { PortalPage } from '@/components/portal/portal-page'
import { Prose, proseTags } from '@/components/portal/prose'
import { StandingHead } from '@/components/portal/standing-head'
import { Operators } from '@/components/search/operators'
import { Section } from '@/components/ui/section'
import { translator } from '@/i18n/translator'
import { inEveryLanguage, pageMetadata } from '@/lib/public/metadata'
import { localeOf } from '@/lib/public/pages'

type Props = PageProps<'/[locale]/search/help'>

const before = ['found', 'languages', 'concepts'] as const
const after = ['order', 'narrow', 'share'] as const
const addresses = inEveryLanguage('/search/help')

export async function generateMetadata({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'searchHelp')
  return pageMetadata({ locale, title: t('title'), description: t('description'), addresses })
}

export default async function SearchHelpPage({ params }: Props) {
  const locale = localeOf(await params)
  const t = translator(locale, 'searchHelp')
  const search = { label: translator(locale, 'nav')('search'), href: `/${locale}/search` }
  const sections = (names: readonly ((typeof before)[number] | (typeof after)[number])[]) =>
    names.map((name) => (
      <Section key={name} id={name} title={t(`${name}.title`)}>
        <Prose>{t.rich(`${name}.text`, proseTags({ about: `/${locale}/imprint` }))}</Prose>
      </Section>
    ))
  return (
    <PortalPage locale={locale} here="search" addresses={addresses} crumbs={[search]}>
      <StandingHead title={t('title')} lead={t('lead')} />
      {sections(before)}
      <Section id="precise" title={t('precise.title')} aside={t('precise.lead')}>
        <Operators locale={locale} />
      </Section>
      {sections(after)}
      <p className="border-t border-line py-6">
        <a href={search.href}>{t('back')}</a>
      </p>
    </PortalPage>
  )
}
