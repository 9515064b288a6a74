import { type AskedField, AskingForm } from '@/components/desk/admin/asking-form'
import { translator } from '@/i18n/translator'
import type { View } from '@/lib/bulk/queries'
import type { FormAction } from '@/lib/form-state'
import type { Locale } from '@/lib/language/rules'

type Shown = View & { forget: FormAction }
type Props = {
  views: readonly Shown[]
  path: string
  /** The filter that stands, empty where nothing is narrowed. */
  query: string
  keep: FormAction
  mayShare: boolean
  locale: Locale
}

/** Lists that were kept under a name, and the way to keep this one. */
export function SavedViews({ views, path, query, keep, mayShare, locale }: Props) {
  const t = translator(locale, 'bulk.views')
  if (views.length === 0 && query === '') return null
  const hidden = (name: string, value: string): AskedField => ({ type: 'hidden', name, value })
  const share: AskedField = { type: 'box', name: 'isShared', label: t('isShared'), value: false }
  return (
    <nav aria-label={t('title')} className="grid gap-3">
      {views.length > 0 ? (
        <ul className="flex flex-wrap items-center gap-x-6 gap-y-1">
          {views.map(({ id, name, query: own, isShared }) => (
            <li key={id} className="flex items-center gap-2">
              <a href={own ? `${path}?${own}` : path} aria-current={own === query ? 'page' : undefined}>
                {name}
              </a>
              {isShared ? <span className="text-sm text-quiet">{t('shared')}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <details className="text-sm">
        <summary className="w-fit cursor-pointer py-1">{t('keep')}</summary>
        <div className="grid gap-5 py-3">
          <AskingForm
            id="view"
            action={keep}
            idempotencyKey={crypto.randomUUID()}
            fields={[
              { type: 'line', name: 'name', label: t('name'), value: '', maxLength: 80 },
              hidden('query', query),
              hidden('path', path),
              ...(mayShare ? [share] : []),
            ]}
            button={t('save')}
          />
          {views.some(({ isOwn }) => isOwn) ? (
            <ul className="flex flex-wrap gap-3">
              {views
                .filter(({ isOwn }) => isOwn)
                .map(({ id, name, forget }) => (
                  <li key={id}>
                    <AskingForm
                      id={`forget-${id}`}
                      action={forget}
                      idempotencyKey={crypto.randomUUID()}
                      fields={[hidden('path', path)]}
                      button={t('forgetNamed', { name })}
                    />
                  </li>
                ))}
            </ul>
          ) : null}
        </div>
      </details>
    </nav>
  )
}
