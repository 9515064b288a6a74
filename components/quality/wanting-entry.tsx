import { AskingForm } from '@/components/desk/admin/asking-form'
import { KindMark } from '@/components/record/kind-mark'
import { Tag } from '@/components/ui/tag'
import { translator } from '@/i18n/translator'
import type { FormAction } from '@/lib/form-state'
import type { Locale } from '@/lib/language/rules'
import type { WantingRecord } from '@/lib/quality/queries'
import { type Finding, type FindingGroup, findingGroups, groupOf, keyOf } from '@/lib/quality/rules'
import { anchorOf, type Deeds, FindingTasks } from './finding-tasks'
import { fieldName, findingWords, keyWords } from './finding-words'

export type ShownRecord = WantingRecord & {
  form: string | null
  review: string
  deeds: Deeds & { setAside?: FormAction }
}

type Props = { record: ShownRecord; locale: Locale }

/** A record with everything that is found wanting about it, and what to do about each. */
export function WantingEntry({ record, locale }: Props) {
  const t = translator(locale, 'quality')
  const { id, kind, language, isPublic, form, review, findings, deeds } = record
  const title = record.title || t('untitled')
  const keys = findings.map(keyOf)
  const ofGroup = (group: FindingGroup) => findings.filter(({ name }) => groupOf(name) === group)
  return (
    <li className="grid gap-3 border-t border-line py-6 first:border-t-0 first:pt-2">
      <h3 className="flex items-start gap-2.5">
        <KindMark kind={kind} className="mt-1" />
        <span className="min-w-0">
          <a href={form ?? review} lang={language} className="font-display text-lg leading-tight">
            {title}
          </a>
          <span className="ms-3 font-text text-sm font-normal text-quiet">
            {translator(locale, 'work')(`kinds.${kind}`)} {isPublic ? null : <Tag doubtful>{t('draft')}</Tag>}
          </span>
        </span>
      </h3>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[8rem_1fr] sm:gap-y-3">
        {findingGroups
          .filter((group) => ofGroup(group).length > 0)
          .map((group) => (
            <div key={group} className="contents">
              <dt className="pt-1.5 text-sm text-quiet">{t(`groups.${group}`)}</dt>
              <dd className="grid min-w-0 gap-3">
                {group === 'missing' ? (
                  <MissingFields record={record} findings={ofGroup(group)} locale={locale} />
                ) : (
                  ofGroup(group).map((finding) => (
                    <div key={keyOf(finding)} className="flex flex-wrap items-start gap-x-6 gap-y-1">
                      <p className="min-w-[min(100%,16rem)] max-w-measure flex-1 py-1.5 break-words">
                        {findingWords(finding, locale)}
                      </p>
                      <div className="print-none flex flex-wrap items-center gap-x-5 gap-y-2">
                        <FindingTasks
                          finding={finding}
                          {...{ form, review, title, version: record.version, deeds, locale }}
                        />
                      </div>
                    </div>
                  ))
                )}
              </dd>
            </div>
          ))}
      </dl>
      {deeds.setAside ? (
        <details className="print-none">
          <summary className="inline-block cursor-pointer py-1 text-sm text-quiet">
            {t('aside.open')} <span className="sr-only">{title}</span>
          </summary>
          <div className="mt-3 border-s-2 border-line ps-4">
            <AskingForm
              id={`aside-${id}`}
              action={deeds.setAside}
              idempotencyKey={crypto.randomUUID()}
              fields={[
                {
                  ...{ type: 'choice', name: 'finding', label: t('aside.finding'), value: keys[0] ?? '' },
                  choices: keys.map((value) => ({ value, label: keyWords(value, kind, locale) })),
                },
                {
                  ...{ type: 'line', name: 'reason', label: t('aside.reason'), hint: t('aside.reasonHint') },
                  ...{ value: '', maxLength: 500 },
                },
              ]}
              button={t('aside.save')}
              label={t('taskOf', { task: t('aside.save'), title })}
            />
          </div>
        </details>
      ) : null}
    </li>
  )
}

/** The fields that are missing, each a way into the form. */
const MissingFields = ({ record: { kind, form }, findings, locale }: Props & { findings: readonly Finding[] }) => (
  <ul className="flex flex-wrap gap-x-5">
    {findings.map(({ field, language }) => {
      const words = fieldName(kind, field, locale)
      return (
        <li key={field}>
          {form ? (
            <a href={`${form}?language=${language}#${anchorOf(field)}`} className="inline-block py-1.5">
              {words}
            </a>
          ) : (
            <span className="inline-block py-1.5">{words}</span>
          )}
        </li>
      )
    })}
  </ul>
)
