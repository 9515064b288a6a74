import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'
import type { Locale } from '@/lib/language/rules'
import type { PublicDocument } from '@/lib/public/documents'
import { happenedIn } from './happened'
import { RecordRow, RecordRows } from './record-row'
import { asCard } from './shown'
import { When } from './when'

/** A section that lists records with their dates, in the order given; nothing where there are none. */
export function RecordSection({
  id,
  title,
  aside,
  records,
  meta,
  locale,
}: {
  id: string
  title: string
  aside?: ReactNode
  records: readonly PublicDocument[]
  /** Said of a record beside its date. */
  meta?: (record: PublicDocument) => ReactNode
  locale: Locale
}) {
  return records.length === 0 ? null : (
    <Section id={id} title={title} aside={aside}>
      <RecordRows>
        {records.map((one) => (
          <RecordRow
            key={one.id}
            card={asCard(one)}
            locale={locale}
            meta={
              <>
                <Happened record={one} locale={locale} />
                {meta?.(one)}
              </>
            }
          />
        ))}
      </RecordRows>
    </Section>
  )
}

/** Kinds of which it is worth saying that their date is not known. */
const dated: ReadonlySet<string> = new Set(['publication', 'round', 'event', 'campaign', 'press', 'roundtable'])

function Happened({ record, locale }: { record: PublicDocument; locale: Locale }) {
  const date = happenedIn(record)
  return date === null && !dated.has(record.kind) ? null : (
    <span>
      <When date={date} locale={locale} />
    </span>
  )
}
