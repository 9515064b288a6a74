import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

type Answer = { status: number; body?: string | Buffer }

/** As much of S3 as backups speak: objects in parts, lists in pages of two, texts. */
export async function aBucketServer() {
  const objects = new Map<string, Buffer>()
  const uploads = new Map<string, Map<number, Buffer>>()
  let status = 0

  const page = (prefix: string, after: string) => {
    const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
    const some = keys.slice(0, 2)
    const more = keys.length > 2
    const contents = some.map(
      (key) =>
        `<Contents><Key>${key}</Key><Size>${objects.get(key)?.length}</Size><LastModified>2026-11-20T10:00:00.000Z</LastModified></Contents>`,
    )
    const next = more ? `<NextContinuationToken>${some.at(-1)}</NextContinuationToken>` : ''
    return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`
  }
  const post = (key: string, upload: string | null) => {
    if (upload === null) {
      uploads.set('upload-1', new Map())
      return '<?xml version="1.0"?><InitiateMultipartUploadResult><UploadId>upload-1</UploadId></InitiateMultipartUploadResult>'
    }
    const parts = [...(uploads.get(upload) ?? [])].sort(([one], [other]) => one - other)
    objects.set(key, Buffer.concat(parts.map(([, bytes]) => bytes)))
    uploads.delete(upload)
    return `<?xml version="1.0"?><CompleteMultipartUploadResult><Key>${key}</Key></CompleteMultipartUploadResult>`
  }
  const of: Record<string, (key: string, params: URLSearchParams, body: Buffer) => Answer> = {
    POST: (key, params) => ({ status: 200, body: post(key, params.get('uploadId')) }),
    PUT: (key, params, body) => {
      const upload = params.get('uploadId')
      if (upload) uploads.get(upload)?.set(Number(params.get('partNumber')), body)
      else objects.set(key, body)
      return { status: 200 }
    },
    DELETE: (key) => ({ status: objects.delete(key) ? 204 : 404 }),
    GET: (key) => {
      const found = objects.get(key)
      return found ? { status: 200, body: found } : { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' }
    },
  }
  const answer = async (req: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams } = new URL(req.url ?? '/', 'http://s3')
    const body = await buffer(req)
    if (status) return { status, body: '<Error><Code>X</Code></Error>' }
    const key = decodeURIComponent(pathname.replace(/^\/bucket\/?/, ''))
    if (searchParams.get('list-type'))
      return { status: 200, body: page(searchParams.get('prefix') ?? '', searchParams.get('continuation-token') ?? '') }
    return of[req.method ?? '']?.(key, searchParams, body) ?? { status: 405 }
  }
  const server = createServer((req, res) => {
    void answer(req).then(({ status: code, body }) => res.writeHead(code, { etag: '"1"' }).end(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    objects,
    /** What every request is answered from now on; 0 for what it asks for. */
    answerWith: (code: number) => {
      status = code
    },
    variables: {
      BACKUP_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      BACKUP_S3_BUCKET: 'bucket',
      BACKUP_S3_KEY: 'key',
      BACKUP_S3_SECRET: 'secret',
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
