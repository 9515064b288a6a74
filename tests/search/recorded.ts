import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

/** nDCG@10 by part and language, as `npm run search:quality -- record` kept it. */
export const recordedFile = path.join('tests', 'search', 'recorded.json')
export const readRecorded = () => z.record(z.string(), z.number()).parse(JSON.parse(readFileSync(recordedFile, 'utf8')))
