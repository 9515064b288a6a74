import * as z from 'zod'
import { campaignDocument, campaignSnapshot } from '@/lib/campaign/publication'
import { codebookDocument, codebookSnapshot } from '@/lib/codebook/publication'
import { eventDocument, eventSnapshot } from '@/lib/event/publication'
import { fileFacets } from '@/lib/file/publication'
import { gapDocument, gapSnapshot } from '@/lib/gap/publication'
import type { ContentLanguage } from '@/lib/language/rules'
import { partnerDocument, partnerSnapshot } from '@/lib/partner/publication'
import { pilotDocument, pilotSnapshot } from '@/lib/pilot/publication'
import { platformDocument, platformSnapshot } from '@/lib/platform/publication'
import { practiceDocument, practiceSnapshot } from '@/lib/practice/publication'
import { pressDocument, pressSnapshot } from '@/lib/press/publication'
import { projectDocument, projectSnapshot } from '@/lib/project/publication'
import { publicationDocument, publicationSnapshot } from '@/lib/publication/publication'
import { regionDocument, regionSnapshot } from '@/lib/region/publication'
import { roundDocument, roundSnapshot } from '@/lib/round/publication'
import { roundtableDocument, roundtableSnapshot } from '@/lib/roundtable/publication'
import { scoreDocument, scoreSnapshot } from '@/lib/score/publication'
import type { DocumentContent, DocumentKind } from './document'

/** All that every body says, whatever its kind. */
type AnyBody = { language: ContentLanguage }

const maker =
  <Schema extends z.ZodType, Body extends AnyBody>(
    schema: Schema,
    make: (snapshot: z.infer<Schema>, locale: ContentLanguage) => DocumentContent<Body>,
  ) =>
  (snapshot: unknown, locale: ContentLanguage): DocumentContent<AnyBody> => {
    const content = make(schema.parse(snapshot), locale)
    return { ...content, facets: [...content.facets, ...fileFacets(documentFiles.parse(content.body).files)] }
  }

const documentFiles = z.object({ files: z.array(z.object({ key: z.string() })).default([]) })

const makers: Record<DocumentKind, (snapshot: unknown, locale: ContentLanguage) => DocumentContent<AnyBody>> = {
  partner: maker(partnerSnapshot, partnerDocument),
  project: maker(projectSnapshot, projectDocument),
  region: maker(regionSnapshot, regionDocument),
  platform: maker(platformSnapshot, platformDocument),
  roundtable: maker(roundtableSnapshot, roundtableDocument),
  practice: maker(practiceSnapshot, practiceDocument),
  gap: maker(gapSnapshot, gapDocument),
  pilot: maker(pilotSnapshot, pilotDocument),
  codebook: maker(codebookSnapshot, codebookDocument),
  round: maker(roundSnapshot, roundDocument),
  score: maker(scoreSnapshot, scoreDocument),
  press: maker(pressSnapshot, pressDocument),
  campaign: maker(campaignSnapshot, campaignDocument),
  publication: maker(publicationSnapshot, publicationDocument),
  event: maker(eventSnapshot, eventDocument),
}

/** The public document of a saved version in one language; the same version always gives the same document. */
export const contentOf = (kind: DocumentKind, snapshot: unknown, locale: ContentLanguage) =>
  makers[kind](snapshot, locale)
