import * as z from 'zod'
import { RegionSetting } from '@/lib/generated/prisma/enums'
import type { ContentLanguage } from '@/lib/language/rules'
import {
  bodyOf,
  type DocumentContent,
  documentBody,
  localised,
  recordSnapshot,
  requiredWords,
  richTextOrNone,
} from '@/lib/publishing/document'

export const regionSnapshot = recordSnapshot.extend({
  countryCode: z.string(),
  setting: z.enum(RegionSetting).nullable(),
  nutsCodes: z.array(z.string()),
  texts: localised(z.strictObject({ name: z.string(), summary: z.string(), description: richTextOrNone })),
})
export type RegionSnapshot = z.infer<typeof regionSnapshot>

export const regionBody = documentBody.extend({
  countryCode: z.string(),
  setting: z.enum(RegionSetting).nullable(),
  /** NUTS codes the region covers; none where it is no NUTS region. */
  nutsCodes: z.array(z.string()),
  description: richTextOrNone,
})
export type RegionBody = z.infer<typeof regionBody>

/** The public document of a region; what happened there is found by the facet `region:<id>`. */
export function regionDocument(snapshot: RegionSnapshot, locale: ContentLanguage): DocumentContent<RegionBody> {
  const words = requiredWords(snapshot.texts, locale, snapshot.originalLanguage)
  const { countryCode, setting, nutsCodes } = snapshot
  return {
    title: words.words.name,
    summary: words.words.summary,
    body: { ...bodyOf(snapshot, words, locale), countryCode, setting, nutsCodes, description: words.words.description },
    facets: [
      `country:${countryCode}`,
      ...nutsCodes.map((code) => `nuts:${code}`),
      ...(setting ? [`setting:${setting}`] : []),
    ],
    happenedOn: null,
  }
}
