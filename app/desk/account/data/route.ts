import { noteOwnDataTaken } from '@/lib/account/mutations'
import { ownData } from '@/lib/account/reading/own-data'
import { endpoint } from '@/lib/auth/action'

/** Everything the portal holds about whoever asks, as a file. */
export const POST = endpoint({
  name: 'ownData',
  rate: 'export',
  isSensitive: true,
  backTo: () => '/desk/account#data',
  run: async (actor) => {
    await noteOwnDataTaken(actor)
    return new Response(bytesOf(ownData(actor)), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="portal-own-data.json"',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  },
})

function bytesOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: () => void pieces.return(undefined),
  })
}
