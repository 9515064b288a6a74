import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import type { SearchRecord } from '@/lib/search/record'

export const queryKinds = ['words', 'inflected', 'misspelt', 'specific', 'place_or_name', 'question', 'across'] as const
export type QueryKind = (typeof queryKinds)[number]

const query = z.strictObject({
  id: z.string(),
  language: z.string(),
  kind: z.enum(queryKinds),
  part: z.enum(['open', 'held_out']),
  text: z.string(),
  /** Grades from 1 to 3 by record. */
  answers: z.record(z.string(), z.number().int().min(1).max(3)),
})
export type JudgedQuery = z.infer<typeof query>

const written = z.object({
  id: z.string(),
  language: z.string(),
  kind: z.enum(['practice', 'gap', 'pilot', 'roundtable', 'partner', 'press', 'publication']),
  title: z.string(),
  summary: z.string(),
  done: z.string(),
  rest: z.string(),
  place: z.string(),
  themes: z.array(z.string()),
  groups: z.array(z.string()),
  stakeholders: z.array(z.string()),
  country: z.string(),
  started: z.string(),
  evidence: z.string(),
})

const folder = path.join('tests', 'search')
const filesIn = (name: string) => readdirSync(path.join(folder, name)).toSorted()
const textOf = (...names: string[]) => readFileSync(path.join(folder, ...names), 'utf8')

/** The synthetic records, as the index takes them. */
export const readCorpus = (): SearchRecord[] =>
  filesIn('corpus').flatMap((file) =>
    textOf('corpus', file)
      .trim()
      .split('\n')
      .map((line) => recordOf(written.parse(JSON.parse(line)))),
  )

function recordOf(one: z.infer<typeof written>): SearchRecord {
  const { id, kind, language, title, summary, done, rest, country, started } = one
  return {
    id,
    kind,
    facets: [
      ...one.themes.map((theme) => `theme:${theme}`),
      ...one.groups.map((group) => `group:${group}`),
      ...one.stakeholders.map((stakeholder) => `stakeholder:${stakeholder}`),
      `evidence:${one.evidence}`,
      `year:${started}`,
    ],
    nutsCodes: [],
    countryCode: country,
    happenedOn: `${started}-01-01`,
    titles: { en: title, pl: title },
    texts: [{ language, title, summary, main: done, rest: `${one.place}\n\n${rest}` }],
  }
}

export const readQueries = (): JudgedQuery[] =>
  filesIn('queries').flatMap((file) => z.array(query).parse(JSON.parse(textOf('queries', file))))

/** Grades from 0 to 3 of records in other languages, by query and record; of some that were found and some that were not. */
export const readOtherLanguages = () =>
  z
    .record(z.string(), z.record(z.string(), z.number().int().min(0).max(3)))
    .parse(JSON.parse(textOf('other-languages.json')))
