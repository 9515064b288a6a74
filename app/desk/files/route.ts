import { endpoint } from '@/lib/auth/action'
import { attachFile, expectFile } from '@/lib/file/mutations'
import { uploadQuery } from '@/lib/file/schema'
import { receiving } from '@/lib/file/upload/receive'

export const dynamic = 'force-dynamic'

/** Takes one file for a record, as a plain form or a script sends it: `multipart/form-data` with a part named `file`. */
export const POST = endpoint({
  name: 'attachFile',
  input: uploadQuery,
  streams: true,
  rate: 'upload',
  backTo: (request) => {
    const from = uploadQuery.shape.from.safeParse(new URL(request.url).searchParams.get('from') ?? undefined)
    return `${from.data ?? '/desk'}#files`
  },
  run: async (actor, { record }, { request }) => {
    await expectFile(actor, record)
    return receiving(request, (file) => attachFile(actor, record, file))
  },
})
