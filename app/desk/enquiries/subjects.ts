import type { Enquiry } from '@/lib/enquiry/queries'
import type { Locale } from '@/lib/language/rules'
import { type Card, resolveReferences } from '@/lib/public/documents'
import { type Reference, referenceTo } from '@/lib/publishing/document'

const referenceOf = ({ record, recordId }: Enquiry): Reference => referenceTo(record.kind, recordId)

/** What messages are about, as the public sees it; a record that was taken down is not in it. */
export async function subjectsOf(enquiries: readonly Enquiry[], locale: Locale) {
  const cards = await resolveReferences(enquiries.map(referenceOf), locale)
  return (enquiry: Enquiry): Card | undefined => cards.get(referenceOf(enquiry))
}
