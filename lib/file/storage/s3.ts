import 'server-only'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { AppError } from '@/lib/errors'
import { storedNameShape } from '@/lib/file/rules'
import type { Storage, Stored } from './storage'

export type BucketSettings = { endpoint: string; bucket: string; region: string; key: string; secret: string }

/** A client of a server that speaks S3. */
export const s3Client = ({ endpoint, region, key, secret }: BucketSettings): S3Client =>
  new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId: key, secretAccessKey: secret },
    // Servers beside Amazon's know a bucket by path, and few know its newer checksums.
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
  })

/** Keeps files in a bucket of a server that speaks S3. */
export function s3Storage(settings: BucketSettings): Storage {
  const client = s3Client(settings)
  const { bucket } = settings
  const at = (name: string) => {
    if (!storedNameShape.test(name)) throw new Error('not the name of a stored file')
    return { Bucket: bucket, Key: name }
  }
  return {
    write: async (name, content) => {
      const isBuffer = Buffer.isBuffer(content)
      const ContentLength = isBuffer ? content.length : (await stat(content.path)).size
      const Body = isBuffer ? content : createReadStream(content.path)
      try {
        await client.send(new PutObjectCommand({ ...at(name), Body, ContentLength }))
      } catch (error) {
        throw statusOf(error) === 507 ? new AppError('busy', { reason: 'storage_full' }) : unreachable(error)
      }
    },
    measure: async (name) => {
      const found = await client.send(new HeadObjectCommand(at(name))).catch(unlessMissing)
      return found?.ContentLength ?? null
    },
    read: async (name, span) => {
      const range = span ? { Range: `bytes=${span.first}-${span.last}` } : {}
      const found = await client.send(new GetObjectCommand({ ...at(name), ...range })).catch(unlessMissing)
      return found ? (found.Body as Readable) : null
    },
    remove: async (names) => {
      for (const name of names) await client.send(new DeleteObjectCommand(at(name))).catch(unlessMissing)
    },
    list: () => listed(client, bucket),
  }
}

async function* listed(client: S3Client, bucket: string): AsyncGenerator<Stored> {
  let ContinuationToken: string | undefined
  do {
    const token = ContinuationToken ? { ContinuationToken } : {}
    const page = await client.send(new ListObjectsV2Command({ Bucket: bucket, ...token }))
    for (const { Key = '', LastModified } of page.Contents ?? [])
      if (storedNameShape.test(Key) && LastModified) yield { name: Key, at: LastModified }
    ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined
  } while (ContinuationToken)
}

const statusOf = (error: unknown) =>
  (error as { $metadata?: { httpStatusCode?: number } } | null)?.$metadata?.httpStatusCode

/** A storage that does not answer is a refusal: what was sent can be sent again. */
const unreachable = (error: unknown) => (statusOf(error) === undefined ? new AppError('busy') : error)

function unlessMissing(error: unknown): null {
  if (statusOf(error) === 404) return null
  throw unreachable(error)
}
