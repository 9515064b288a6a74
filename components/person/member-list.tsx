import { translator } from '@/i18n/translator'
import { formatDay } from '@/lib/format/dates'
import type { Locale } from '@/lib/language/rules'
import type { Member } from '@/lib/person/reading/people'

type Props = { members: readonly Member[]; pathOf: (personId: string) => string; locale: Locale }

/** Who works for an organisation, each with the way to their role. */
export function MemberList({ members, pathOf, locale }: Props) {
  const t = translator(locale, 'people')
  return (
    <div>
      <p className="mb-3 text-quiet">{t('organisation.members', { count: members.length })}</p>
      <ul className="grid">
        {members.map(({ id, name, email, role, lastActiveAt, isDisabled, isSelf }) => (
          <li
            key={id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3"
          >
            <div className="min-w-0">
              <p>
                <span className="font-strong">{name}</span>
                {isSelf ? <span className="text-quiet"> ({t('organisation.you')})</span> : null}
                <span className="text-quiet"> · {t(`roles.${role}`)}</span>
                {isDisabled ? <span className="text-gap"> · {t('organisation.disabled')}</span> : null}
              </p>
              <p className="text-sm break-words text-quiet">
                {email} · {t('columns.lastActive')}: {formatDay(lastActiveAt.toISOString().slice(0, 10), locale)}
              </p>
            </div>
            <a href={pathOf(id)} className="py-1">
              {t('organisation.open')}
              <span className="sr-only"> {name}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
