import * as z from 'zod'
import { EventKind, RoundtableMode } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'
import {
  bodyOf,
  type DocumentContent,
  documentBody,
  firstDayOf,
  localised,
  partialDate,
  recordSnapshot,
  reference,
  referenceOrNull,
  referenceTo,
  requiredWords,
  yearFacet,
} from '@/lib/publishing/document'

const facts = {
  kind: z.enum(EventKind),
  countryCode: z.string().nullable(),
  starts: partialDate,
  ends: partialDate.nullable(),
  mode: z.enum(RoundtableMode).nullable(),
  place: z.string().nullable(),
  participants: z.number().int().nullable(),
  /** Countries that sent people. */
  delegations: z.array(z.string()),
}

export const eventSnapshot = recordSnapshot.extend({
  ...facts,
  projectId: z.uuid().nullable(),
  regionId: z.uuid().nullable(),
  hostIds: z.array(z.uuid()),
  texts: localised(z.strictObject({ title: z.string(), summary: z.string() })),
})
export type EventSnapshot = z.infer<typeof eventSnapshot>

export const eventBody = documentBody.extend({
  ...facts,
  project: reference.nullable(),
  region: reference.nullable(),
  hosts: z.array(reference),
})
export type EventBody = z.infer<typeof eventBody>

/** The public document of an event; what was said there is found by the facet `event:<id>`. */
export function eventDocument(snapshot: EventSnapshot, locale: ContentLanguage): DocumentContent<EventBody> {
  const { words, ...found } = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { projectId, regionId, hostIds, kind, countryCode, starts, ends } = snapshot
  const { mode, place, participants, delegations } = snapshot
  return {
    ...words,
    body: {
      ...bodyOf(snapshot, found, locale),
      ...{ kind, countryCode, starts, ends, mode, place, participants, delegations },
      project: referenceOrNull('project', projectId),
      region: referenceOrNull('region', regionId),
      hosts: hostIds.map((id) => referenceTo('partner', id)),
    },
    facets: [
      `event-kind:${kind}`,
      ...(projectId ? [`project:${projectId}`] : []),
      ...(regionId ? [`region:${regionId}`] : []),
      ...(countryCode ? [`country:${countryCode}`] : []),
      ...hostIds.map((id) => `partner:${id}`),
      ...yearFacet(starts),
    ],
    happenedOn: firstDayOf(starts),
  }
}
