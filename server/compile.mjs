import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** One program per entry: each is a file in `server/` (or elsewhere) and becomes `<name>.mjs` in `.build`. */
export const programs = {
  main: 'server/main.ts',
  build: 'server/build.ts',
  seed: 'server/seed.ts',
  prisma: 'server/prisma.ts',
  'roles-sql': 'server/roles-sql.ts',
  'rebuild-public': 'server/rebuild-public.ts',
  media: 'server/media/main.ts',
  search: 'server/search/main.ts',
  'let-in': 'server/let-in.ts',
  backup: 'server/backup/backup.ts',
  restore: 'server/backup/restore.ts',
  'backup-task': 'server/backup/task.ts',
}

/**
 * Bundles programs for Node, with our own sources inside and packages outside.
 * @param {Record<string, string>} entryPoints
 */
export async function compile(entryPoints = programs, outdir = '.build') {
  await bundle({
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // What is imported only where it is needed is loaded only then, packages included.
    splitting: true,
    chunkNames: 'part-[hash]',
    sourcemap: true,
    alias: {
      // Throws outside Next's own bundles; what it guards against cannot happen here.
      'server-only': path.resolve('server/empty.ts'),
      // Next's package names no files for Node's own modules.
      'next/navigation': 'next/navigation.js',
    },
  })
}

/** Where the browser finds what makes public pages livelier; they work without it. */
export const enhancement = 'public/enhance.js'

/** Bundles the custom elements of public pages into one module of our own. */
export async function compileEnhancement(outfile = enhancement) {
  await bundle({
    entryPoints: ['components/enhance/search-page.ts'],
    outfile,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
  })
}

async function bundle(options) {
  const { build, stop } = await import('esbuild')
  const { outputFiles } = await build({ ...options, bundle: true, write: false, logLevel: 'error' })
  // Its helper process would stay in memory.
  await stop()
  for (const { path: file, contents } of outputFiles) replace(file, contents)
}

/**
 * A portal that runs in this folder loads its parts when it first needs them: it must never find one that is half
 * written, for Node keeps what it found, empty or not, until the portal ends.
 */
function replace(file, contents) {
  if (isThere(file, contents)) return
  mkdirSync(path.dirname(file), { recursive: true })
  const beside = `${file}.${process.pid}`
  try {
    writeFileSync(beside, contents)
    renameSync(beside, file)
  } finally {
    rmSync(beside, { force: true })
  }
}

function isThere(file, contents) {
  try {
    return readFileSync(file).equals(contents)
  } catch {
    return false
  }
}
