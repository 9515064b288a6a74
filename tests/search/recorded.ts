import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

const figures = z.record(z.string(), z.number())
const recorded = z.strictObject({
  /** nDCG@10 over all results, by part and language. */
  all: figures,
  /** nDCG@10 and recall@20 over judged results, by part. */
  judged: figures,
})
export type Recorded = z.infer<typeof recorded>

/** What `npm run search:quality -- record` kept. */
export const recordedFile = path.join('tests', 'search', 'recorded.json')
export const readRecorded = () => recorded.parse(JSON.parse(readFileSync(recordedFile, 'utf8')))
