import type { Metadata } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import { deskLocale } from '@/lib/auth/desk-language'
import { requireActor } from '@/lib/auth/session'
import { deskPathOf } from '@/lib/editing/editable'
import { countWaiting, listWaiting, type Waiting } from '@/lib/editing/translating'
import { formatMoment } from '@/lib/format/dates'
import { byName, languageName } from '@/lib/format/names'
import { type ContentLanguage, contentLanguages, interfaceLocales, type Locale } from '@/lib/language/rules'

const pageSize = 50

export const generateMetadata = async (): Promise<Metadata> => ({
  title: translator(await deskLocale(), 'translations')('title'),
})

/** What waits to be translated, language by language. */
export default async function Translations({ searchParams }: PageProps<'/desk/translations'>) {
  const actor = await requireActor()
  const asked = await searchParams
  const language = contentLanguages.find((code) => code === asked.language) ?? actor.locale
  const page = typeof asked.page === 'string' && /^[1-9]\d{0,3}$/.test(asked.page) ? Number(asked.page) : 1
  const t = translator(actor.locale, 'translations')
  const [counts, found] = await Promise.all([
    countWaiting(actor),
    listWaiting(actor, language, { limit: pageSize + 1, offset: (page - 1) * pageSize }),
  ])
  const waiting = found.slice(0, pageSize)
  return (
    <div className="grid gap-8">
      <header className="grid gap-2">
        <h1 className="text-2xl">{t('title')}</h1>
        <p className="max-w-measure text-quiet">{t('lead')}</p>
      </header>
      <nav aria-label={t('languages')} className="flex flex-wrap items-end gap-x-8 gap-y-3">
        {interfaceLocales.map((code) => (
          <a
            key={code}
            href={`?language=${code}`}
            aria-current={code === language ? 'page' : undefined}
            className="py-1 aria-[current]:font-strong aria-[current]:no-underline"
          >
            {t('count', {
              language: languageName(code, actor.locale),
              count: counts.filter((one) => one.language === code).reduce((sum, { count }) => sum + count, 0),
            })}
          </a>
        ))}
        <OtherLanguage language={language} locale={actor.locale} />
      </nav>
      {waiting.length === 0 ? (
        <EmptyState>{t('none', { language: languageName(language, actor.locale) })}</EmptyState>
      ) : (
        <ul className="grid">
          {waiting.map((one) => (
            <Row key={one.id} waiting={one} language={language} locale={actor.locale} />
          ))}
        </ul>
      )}
      <nav aria-label={t('pages')} className="flex gap-6">
        {page > 1 ? <a href={`?language=${language}&page=${page - 1}`}>{t('previous')}</a> : null}
        {found.length > pageSize ? <a href={`?language=${language}&page=${page + 1}`}>{t('next')}</a> : null}
      </nav>
    </div>
  )
}

function Row({ waiting, language, locale }: { waiting: Waiting; language: ContentLanguage; locale: Locale }) {
  const t = translator(locale, 'translations')
  const { id, kind, title, titleLanguage, why, isPublic, changedAt } = waiting
  return (
    <li className="grid gap-1 border-t border-line py-4">
      <a
        href={`${deskPathOf({ kind, id })}?language=${language}`}
        lang={titleLanguage}
        className="font-display text-lg"
      >
        {title || t('untitled')}
      </a>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-quiet">
        <Tag doubtful>{t(`why.${why}`)}</Tag>
        <span>{isPublic ? t('isPublic') : t('isDraft')}</span>
        <span>{t('changed', { time: formatMoment(changedAt, locale) })}</span>
      </p>
    </li>
  )
}

/** Any of the languages a record may be written in. */
function OtherLanguage({ language, locale }: { language: ContentLanguage; locale: Locale }) {
  const t = translator(locale, 'translations')
  const compare = byName(locale)
  const choices = contentLanguages
    .map((code) => ({ code, name: languageName(code, locale) }))
    .toSorted((one, other) => compare(one.name, other.name))
  return (
    <form className="flex flex-wrap items-end gap-3">
      <label htmlFor="other-language" className="grid gap-1 text-sm">
        {t('other')}
        <select id="other-language" name="language" defaultValue={language} className="field">
          {choices.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="cursor-pointer py-2 font-strong text-accent underline">
        {t('show')}
      </button>
    </form>
  )
}
