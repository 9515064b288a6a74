import type * as z from 'zod'
import { gapDocument, gapSnapshot } from '@/lib/gap/publication'
import type { ContentLanguage } from '@/lib/language/rules'
import { partnerDocument, partnerSnapshot } from '@/lib/partner/publication'
import { pilotDocument, pilotSnapshot } from '@/lib/pilot/publication'
import { platformDocument, platformSnapshot } from '@/lib/platform/publication'
import { practiceDocument, practiceSnapshot } from '@/lib/practice/publication'
import { projectDocument, projectSnapshot } from '@/lib/project/publication'
import { regionDocument, regionSnapshot } from '@/lib/region/publication'
import { roundtableDocument, roundtableSnapshot } from '@/lib/roundtable/publication'
import type { DocumentContent, DocumentKind } from './document'

const maker =
  <Schema extends z.ZodType, Body>(
    schema: Schema,
    make: (snapshot: z.infer<Schema>, locale: ContentLanguage) => DocumentContent<Body>,
  ) =>
  (snapshot: unknown, locale: ContentLanguage): DocumentContent<unknown> =>
    make(schema.parse(snapshot), locale)

const makers: Record<DocumentKind, (snapshot: unknown, locale: ContentLanguage) => DocumentContent<unknown>> = {
  partner: maker(partnerSnapshot, partnerDocument),
  project: maker(projectSnapshot, projectDocument),
  region: maker(regionSnapshot, regionDocument),
  platform: maker(platformSnapshot, platformDocument),
  roundtable: maker(roundtableSnapshot, roundtableDocument),
  practice: maker(practiceSnapshot, practiceDocument),
  gap: maker(gapSnapshot, gapDocument),
  pilot: maker(pilotSnapshot, pilotDocument),
}

/** The public document of a saved version in one language; the same version always gives the same document. */
export const contentOf = (kind: DocumentKind, snapshot: unknown, locale: ContentLanguage) =>
  makers[kind](snapshot, locale)
