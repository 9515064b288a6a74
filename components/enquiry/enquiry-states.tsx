import { translator } from '@/i18n/translator'
import type { EnquiryFilter } from '@/lib/enquiry/schema'
import type { Locale } from '@/lib/language/rules'

type State = EnquiryFilter['state']
/** What waits comes first, then what somebody should look at. */
const order: readonly State[] = ['open', 'suspected', 'answered', 'dismissed']

export const listAddress = (state: State, page = 1) =>
  `/desk/enquiries?state=${state}${page > 1 ? `&page=${page}` : ''}`

/** The states of messages, each with how many there are. */
export function EnquiryStates({
  counts,
  here,
  locale,
}: {
  counts: Record<State, number>
  here: State
  locale: Locale
}) {
  const t = translator(locale, 'enquiryDesk')
  return (
    <nav aria-label={t('filter')}>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {order.map((state) => (
          <li key={state}>
            <a
              href={listAddress(state)}
              aria-current={state === here ? 'page' : undefined}
              className="inline-block py-1.5 text-ink decoration-transparent hover:decoration-current aria-[current]:font-strong aria-[current]:decoration-accent aria-[current]:decoration-2"
            >
              {t('stateCount', { state: t(`states.${state}`), count: counts[state] })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
