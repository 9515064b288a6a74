import { existsSync, readdirSync } from 'node:fs'
import { isInterfaceLocale } from '@/lib/language/rules'
import { accentOfPath } from '@/lib/portal-settings/colour/theme-sheet'

/**
 * public   pages and data for everybody: finished documents, kept in memory
 * private  the desk, signing in, everything with a session: streams from Next untouched
 * asset    files of the build and of `public/`
 * file     files that published documents show
 * theme    style sheets of the colour that was chosen
 */
export type Area = 'root' | 'health' | 'public' | 'private' | 'asset' | 'file' | 'theme' | 'unknown'

const publicFiles = ['/sitemap.xml', '/robots.txt']
const isPublicData = (path: string) => path.startsWith('/api/v1/') || path === '/api/v1' || publicFiles.includes(path)

/** Sorts addresses into areas. Whatever is not known to be public is private: a new folder of `app/` begins closed. */
export function readAreas({ isDev }: { isDev: boolean }) {
  const files = new Set([...fileNames('public'), ...metadataFiles()])
  const rooms = new Set(folderNames('app'))
  const isAsset = (path: string, first: string) => path.startsWith('/_next/static/') || files.has(first)
  const isPrivate = (first: string) => rooms.has(first) || (isDev && /^_+next/.test(first))
  return (path: string): Area => {
    const first = path.split('/', 2)[1] ?? ''
    if (isInterfaceLocale(first) || isPublicData(path)) return 'public'
    if (path === '/') return 'root'
    if (isAsset(path, first)) return 'asset'
    if (first === 'health') return 'health'
    if (first === 'files') return 'file'
    if (accentOfPath(path)) return 'theme'
    return isPrivate(first) ? 'private' : 'unknown'
  }
}

const folderNames = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^[a-z]/.test(entry.name))
    .map(({ name }) => name)

const fileNames = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

/** Icons and the manifest stand in `app/` and are served under their own names. */
const metadataFiles = () =>
  fileNames('app').flatMap((name) => {
    if (/^(favicon\.ico|(apple-)?icon\d?\.(svg|png|jpg|ico))$/.test(name)) return [name]
    return /^manifest\.(ts|json|webmanifest)$/.test(name) ? ['manifest.webmanifest'] : []
  })

/** Where files are sent to: read as they stream in by whoever takes them, far larger than any form. */
export const isUpload = (path: string): boolean => ['/desk/files', '/desk/admin/settings/logo'].includes(path)
/** Files of the desk: answers that must not be pages, whatever stands in them. */
export const isDeskFile = (path: string): boolean => path.startsWith('/desk/files/')

/** False for paths that no link of ours contains and that programs behind us read differently from each other. */
export function isWellFormed(path: string): boolean {
  // To Next this asks any page for what its scripts would draw it from, and every invented address has that.
  if (path.endsWith('.rsc')) return false
  if (plainPath.test(path)) return true
  if (!path.startsWith('/') || path.includes('//') || path.length > 2_000) return false
  try {
    const read = decodeURIComponent(path)
    // Dots would lead out of the area that the first part names: into a room that answers by other rules.
    return !/[\p{Cc}\\]/u.test(read) && !/(?:^|\/)\.\.?(?:\/|$)/.test(read)
  } catch {
    return false
  }
}

// Nearly every address; the rest is looked at more closely.
const plainPath = /^(?:\/(?!\.\.?(?:\/|$))[\w.~-]+)+$/

/** Whoever knows such a path may see what lies there: it is told to nobody, neither by us nor by browsers. */
export const isSecretPath = (path: string) => path.startsWith('/preview/')

/** A path as a log may show it: what may be the secret of a link is masked. */
export function routeOf(path: string): string {
  if (isSecretPath(path)) return path.replace(/^(\/[^/]*\/).*/, '$1:masked')
  if (path.length < shortest) return path
  return path
    .split('/')
    .map((part) => (part.length >= shortest && !isPlain.test(part) ? ':masked' : part))
    .join('/')
    .slice(0, 300)
}

const shortest = 20
const isPlain = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9]+(-[a-z0-9]+)+(\.[a-z]+)?)$/
