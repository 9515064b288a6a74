import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { backupTime } from '@/lib/backup/rules'
import { type BucketSettings, s3Client } from '@/lib/file/storage/s3'
import type { Shelved } from './shelf'

/** Backups and the list of erasures in a bucket of a server that speaks S3. */
export type BucketShelf = {
  list: () => Promise<Shelved[]>
  read: (name: string) => Promise<Readable>
  write: (name: string, place: string) => Promise<void>
  remove: (name: string) => Promise<void>
  /** Keeps a short text under a name; texts are never written over, so several writers do not disturb each other. */
  keepText: (name: string, content: string) => Promise<void>
  readTexts: (prefix: string) => AsyncIterable<string>
}

/** One request carries at most 5 GB, and a server holds a part in memory: 32 MB in up to 10,000 parts are 320 GB. */
const partBytes = 33_554_432

export function openBucket(settings: BucketSettings): BucketShelf {
  const client = s3Client(settings)
  const { bucket: Bucket } = settings
  const read = async (Key: string) => (await client.send(new GetObjectCommand({ Bucket, Key }))).Body as Readable
  return {
    list: async () => {
      const found: Shelved[] = []
      for await (const { key, bytes } of listed(client, Bucket, 'portal-')) {
        const at = backupTime(key)
        if (at) found.push({ name: key, at, bytes, where: 'bucket' })
      }
      return found
    },
    read,
    write: (name, place) => upload(client, { Bucket, Key: name, place }),
    remove: async (name) => {
      await client.send(new DeleteObjectCommand({ Bucket, Key: name }))
    },
    keepText: async (name, content) => {
      await client.send(new PutObjectCommand({ Bucket, Key: name, Body: content }))
    },
    readTexts: async function* (prefix) {
      for await (const { key } of listed(client, Bucket, prefix)) yield await text(await read(key))
    },
  }
}

type Upload = { Bucket: string; Key: string; place: string }

async function upload(client: S3Client, { place, ...target }: Upload) {
  const file = await open(place)
  try {
    const { size } = await file.stat()
    const { UploadId } = await client.send(new CreateMultipartUploadCommand(target))
    try {
      const Parts: { ETag: string | undefined; PartNumber: number }[] = []
      for (let at = 0; at < size; at += partBytes) {
        const Body = Buffer.alloc(Math.min(partBytes, size - at))
        await file.read(Body, 0, Body.length, at)
        const PartNumber = Parts.length + 1
        const { ETag } = await client.send(new UploadPartCommand({ ...target, UploadId, PartNumber, Body }))
        Parts.push({ ETag, PartNumber })
      }
      await client.send(new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts } }))
    } catch (error) {
      // What was sent so far would be kept, and paid for, without being seen in any list.
      await client.send(new AbortMultipartUploadCommand({ ...target, UploadId })).catch(() => undefined)
      throw error
    }
  } finally {
    await file.close()
  }
}

async function* listed(client: S3Client, Bucket: string, Prefix: string) {
  let ContinuationToken: string | undefined
  do {
    const token = ContinuationToken ? { ContinuationToken } : {}
    const page = await client.send(new ListObjectsV2Command({ Bucket, Prefix, ...token }))
    for (const { Key = '', Size = 0 } of page.Contents ?? []) yield { key: Key, bytes: Size }
    ContinuationToken = page.IsTruncated ? page.NextContinuationToken : undefined
  } while (ContinuationToken)
}
