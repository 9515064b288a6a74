import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'
import { Decrypter, Encrypter } from 'age-encryption'
import { BackupProblem } from './problem'

// The format of age (age-encryption.org/v1), which anybody's `age -d` opens. Its header, where the keys are, is read and
// written by age-encryption; its long payload by Node's own cipher, which does it fifteen times faster than JavaScript
// and tells an end that is missing from a middle that is wrong.

const chunkLength = 65_536
const tagLength = 16
const nonceLength = 16
const cipher = 'chacha20-poly1305'
/** Room for hundreds of recipients; what has no header by then is something else. */
const longestHeader = 65_536

/** Seals what passes through for the owners of these public keys. */
export async function sealer(recipients: readonly string[]): Promise<Transform> {
  const { header, fileKey } = await newHeader(recipients)
  const nonce = randomBytes(nonceLength)
  const key = payloadKey(fileKey, nonce)
  const nonceOf = counting()
  const chunks = inChunks(chunkLength)
  const sealed = (chunk: Buffer, isLast: boolean) => {
    const work = createCipheriv(cipher, key, nonceOf(isLast), { authTagLength: tagLength })
    return Buffer.concat([work.update(chunk), work.final(), work.getAuthTag()])
  }
  const stream = new Transform({
    transform(data: Buffer, _encoding, done) {
      for (const chunk of chunks.add(data)) this.push(sealed(chunk, false))
      done()
    },
    flush(done) {
      done(null, sealed(chunks.rest(), true))
    },
  })
  stream.push(Buffer.concat([header, nonce]))
  return stream
}

async function newHeader(recipients: readonly string[]): Promise<{ header: Buffer; fileKey: Uint8Array }> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  let fileKey: Uint8Array | undefined
  // One more recipient, for whom nothing is written: it is only told the key.
  encrypter.addRecipient({
    wrapFileKey: (key) => {
      fileKey = Uint8Array.from(key)
      return []
    },
  })
  const empty = await encrypter.encrypt(new Uint8Array(0))
  if (!fileKey) throw new Error('age-encryption made no file key')
  return { header: Buffer.from(empty.subarray(0, empty.length - nonceLength - tagLength)), fileKey }
}

type Opening = { identities: readonly string[]; name: string }

/** Opens what was sealed. Fails with `wrong_key`, `not_a_backup`, `damaged`, `cut_short`. */
export function unsealer({ identities, name }: Opening): Transform {
  const nonceOf = counting()
  const chunks = inChunks(chunkLength + tagLength)
  let head: Buffer | undefined = Buffer.alloc(0)
  let key: Buffer | undefined
  const opened = (chunk: Buffer, isLast: boolean) => {
    if (!key || chunk.length < tagLength) throw new BackupProblem('cut_short', name)
    const work = createDecipheriv(cipher, key, nonceOf(isLast), { authTagLength: tagLength })
    work.setAuthTag(chunk.subarray(-tagLength))
    const plain = work.update(chunk.subarray(0, -tagLength))
    try {
      work.final()
    } catch (cause) {
      throw new BackupProblem(isLast ? 'cut_short' : 'damaged', name, { cause })
    }
    return plain
  }
  const readHead = async (data: Buffer): Promise<Buffer> => {
    head = Buffer.concat([head ?? Buffer.alloc(0), data])
    const end = endOfHeader(head)
    if (end === undefined && head.length > longestHeader) throw new BackupProblem('not_a_backup', name)
    if (end === undefined || head.length < end + nonceLength) return Buffer.alloc(0)
    key = payloadKey(
      await fileKeyIn(head.subarray(0, end), { identities, name }),
      head.subarray(end, end + nonceLength),
    )
    const rest = head.subarray(end + nonceLength)
    head = undefined
    return rest
  }
  return new Transform({
    async transform(data: Buffer, _encoding, done) {
      await settled(done, async () => {
        const rest = head ? await readHead(data) : data
        for (const chunk of chunks.add(rest)) this.push(opened(chunk, false))
      })
    },
    async flush(done) {
      await settled(done, async () => {
        if (head && !head.subarray(0, 22).equals(Buffer.from('age-encryption.org/v1\n')))
          throw new BackupProblem('not_a_backup', name)
        this.push(opened(chunks.rest(), true))
      })
    },
  })
}

async function settled(done: TransformCallback, work: () => Promise<void>) {
  try {
    await work()
  } catch (error) {
    return done(error as Error)
  }
  done()
}

async function fileKeyIn(header: Buffer, { identities, name }: Opening): Promise<Uint8Array> {
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  try {
    return await decrypter.decryptHeader(header)
  } catch (cause) {
    const isForeign = cause instanceof Error && /no identity matched/.test(cause.message)
    throw new BackupProblem(isForeign ? 'wrong_key' : 'damaged', name, { cause })
  }
}

/** Where the header ends: after the line that begins with three dashes. */
function endOfHeader(head: Buffer): number | undefined {
  const last = head.indexOf('\n--- ')
  const end = last < 0 ? -1 : head.indexOf('\n', last + 1)
  return end < 0 ? undefined : end + 1
}

const payloadKey = (fileKey: Uint8Array, nonce: Uint8Array) =>
  Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32))

/** Nonces of the chunks: eleven bytes that count, and one that says which is the last. */
function counting(): (isLast: boolean) => Buffer {
  let count = 0n
  return (isLast) => {
    const nonce = Buffer.alloc(12)
    nonce.writeBigUInt64BE(count, 3)
    nonce[11] = isLast ? 1 : 0
    count += 1n
    return nonce
  }
}

/** Cuts what comes into equal pieces, and keeps back the last of them: only what follows says that it was not the end. */
function inChunks(length: number) {
  let held: Buffer[] = []
  let size = 0
  return {
    *add(data: Buffer): Generator<Buffer> {
      held.push(data)
      size += data.length
      if (size <= length) return
      let all = Buffer.concat(held, size)
      for (; all.length > length; all = all.subarray(length)) yield all.subarray(0, length)
      held = [all]
      size = all.length
    },
    rest: (): Buffer => Buffer.concat(held, size),
  }
}
