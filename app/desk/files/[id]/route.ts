import { Readable } from 'node:stream'
import * as z from 'zod'
import { endpoint } from '@/lib/auth/action'
import { AppError } from '@/lib/errors'
import { findFile } from '@/lib/file/queries'
import { viewQuery } from '@/lib/file/schema'
import { fileAnswer } from '@/lib/file/serving/answer'

export const dynamic = 'force-dynamic'

/** Sends a file to whoever may see its record; to everybody else there is none. */
export const GET = endpoint({
  name: 'readFile',
  input: viewQuery,
  params: z.strictObject({ id: z.union([z.uuid(), z.string().regex(/^[0-9a-f]{32}$/)]) }),
  rate: 'read',
  run: async (actor, { size }, { request: { method, headers }, params }) => {
    const file = await findFile(actor, params.id)
    const told = {
      method,
      range: headers.get('range'),
      ifRange: headers.get('if-range'),
      ifNoneMatch: headers.get('if-none-match'),
    }
    const answer = file && (await fileAnswer({ ...file, fileName: file.name, size }, told))
    if (!answer) throw new AppError('not_found')
    const body = answer.body && (Readable.toWeb(answer.body) as ReadableStream<Uint8Array>)
    return new Response(body, { status: answer.status, headers: answer.headers })
  },
})
