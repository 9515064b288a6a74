import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const builds = '.build'

/** Fingerprint of files and folders, by name and content: times of files change with every checkout, contents do not. */
export function fingerprint(entries, ...also) {
  const hash = createHash('sha256').update(also.join('\0'))
  for (const entry of entries) addTo(hash, entry)
  return hash.digest('hex')
}

function addTo(hash, entry) {
  if (!existsSync(entry) || entry === path.join('lib', 'generated')) return
  let children
  try {
    children = readdirSync(entry)
  } catch {
    hash.update(`${entry}\0`).update(readFileSync(entry))
    return
  }
  for (const child of children.sort()) addTo(hash, path.join(entry, child))
}

/** What the database client is made of, which is left out of fingerprints itself. */
export const schemaFiles = () =>
  readdirSync('prisma')
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => path.join('prisma', name))

/**
 * Does the work unless it succeeded before on the same fingerprint and its product is still there; says whether it was done.
 * @param {{ name: string, mark: string, product: string, work: () => Promise<void> }} task
 */
export async function unlessDone({ name, mark, product, work }) {
  const file = path.join(builds, `${name}.done`)
  if (existsSync(product) && existsSync(file) && readFileSync(file, 'utf8') === mark) return false
  rmSync(file, { force: true })
  await work()
  mkdirSync(builds, { recursive: true })
  writeFileSync(file, mark)
  return true
}
