import { type Examined, examine } from './examine'
import { Refused } from './refused'

// A program of its own: it reads a stranger's file from its standard input and writes what became of it to its standard
// output, as one line of JSON and then the bytes of images. It is started without rights, secrets or much memory, and
// whatever happens to it happens to one file.

const [name = ''] = process.argv.slice(2)
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const { told, bytes } = await answerTo(Buffer.concat(chunks))
await new Promise((resolve) =>
  process.stdout.write(Buffer.concat([Buffer.from(`${JSON.stringify(told)}\n`), ...bytes]), resolve),
)

async function answerTo(file: Buffer): Promise<{ told: object; bytes: Buffer[] }> {
  try {
    return describe(await examine(file, name))
  } catch (error) {
    if (error instanceof Refused) return { told: { refused: error.reason }, bytes: [] }
    throw error
  }
}

function describe(examined: Examined) {
  if (examined.kind === 'document') return { told: examined, bytes: [] }
  const { whole, copies, ...facts } = examined
  const bytes = [whole, ...copies]
  return { told: { ...facts, lengths: bytes.map(({ length }) => length) }, bytes }
}
