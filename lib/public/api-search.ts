import * as z from 'zod'
import { interfaceLocales, type Locale } from '@/lib/language/rules'
import type { Answer } from '@/lib/search/answer'
import { type FacetName, facetNames } from '@/lib/search/facets'
import { addressOf, answered, isChosen, type Question, sorts } from '@/lib/search/question'
import { folders, type PageKind, pathOf } from './addresses'
import { apiPathOf, apiSearchPathOf } from './api-addresses'
import { absoluteUrl } from './base-url'

const pageKinds = Object.keys(folders) as [PageKind, ...PageKind[]]
const address = z.url()
const count = z.number().int().min(0)
const stretches = z.array(z.object({ text: z.string(), isMarked: z.boolean() }))

const hit = z.object({
  id: z.uuid(),
  kind: z.enum(pageKinds),
  slug: z.string(),
  title: stretches,
  summary: z.string(),
  snippet: stretches,
  snippetLanguage: z.string(),
  language: z.string(),
  titleLanguage: z.string().nullable(),
  countryCode: z.string().nullable(),
  region: z.string().nullable(),
  happenedOn: z.string().nullable(),
  unconfirmedSince: z.string().nullable(),
  themes: z.array(z.string()),
  groups: z.array(z.string()),
  evidence: z.enum(['none', 'some', 'good', 'strong']).nullable(),
  match: z.enum(['exact', 'close']),
})

/** The parts of a search's answer that are told to programs as pages have them. */
const told = z.object({
  total: count,
  exactTotal: count,
  page: z.number().int().min(1),
  pages: count,
  hits: z.array(hit),
  facets: z.array(
    z.object({
      name: z.enum(facetNames),
      values: z.array(
        z.object({
          value: z.string(),
          label: z.string().nullable(),
          count,
          state: z.enum(['open', 'included', 'excluded']),
          depth: count,
        }),
      ),
    }),
  ),
  concepts: z.array(
    z.object({
      id: z.string(),
      label: z.string().nullable(),
      words: z.string(),
      isReviewed: z.boolean(),
      isDropped: z.boolean(),
    }),
  ),
  suggestion: z.string().nullable(),
  ignored: z.array(z.string()),
}) satisfies z.ZodType<Answer>

const choice = z.strictObject({ include: z.array(z.string()), exclude: z.array(z.string()) })

/** What `/api/v1/search` answers. */
export const searchAnswer = z.strictObject({
  ...told.shape,
  /** What was understood of the question. */
  question: z.strictObject({
    locale: z.enum(interfaceLocales),
    words: z.string(),
    isExact: z.boolean(),
    dropped: z.array(z.string()),
    choices: z.partialRecord(z.enum(facetNames), choice),
    sort: z.enum(sorts),
    limit: z.number().int().min(1),
  }),
  hits: z.array(z.strictObject({ ...hit.shape, url: address, apiUrl: address })),
  /** This page of results, the same for people, and the pages beside it. */
  links: z.strictObject({ self: address, html: address, next: address.nullable(), prev: address.nullable() }),
})
export type SearchAnswer = z.infer<typeof searchAnswer>

/** An answer of the search as data. */
export function searchAnswerOf(asked: Question, locale: Locale, answer: Answer): SearchAnswer {
  const { hits, page, pages, ...rest } = told.parse(answer)
  const question = answered(asked, answer)
  const { words, isExact, dropped, choices, sort, limit } = question
  const chosen = facetNames
    .filter((name) => isChosen(choices[name]))
    .map((name): [FacetName, typeof choices.kind] => [name, choices[name]])
  const at = (number: number) => absoluteUrl(apiSearchPathOf({ ...question, page: number }, locale))
  return {
    question: { locale, words, isExact, dropped, choices: Object.fromEntries(chosen), sort, limit },
    ...rest,
    page,
    pages,
    hits: hits.map((one) => ({
      ...one,
      url: absoluteUrl(pathOf(one, locale)),
      apiUrl: absoluteUrl(apiPathOf(one, locale)),
    })),
    links: {
      self: at(page),
      html: absoluteUrl(`/${locale}/search${addressOf({ ...question, page })}`),
      next: page < pages ? at(page + 1) : null,
      prev: page > 1 ? at(page - 1) : null,
    },
  }
}
