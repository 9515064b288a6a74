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

/** Bundles programs for Node, with our own sources inside and packages outside. */
export async function compile(entryPoints = programs, outdir = '.build') {
  const { build, stop } = await import('esbuild')
  await build({
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // What is imported only where it is needed is loaded only then, packages included.
    splitting: true,
    chunkNames: 'part-[hash]',
    sourcemap: true,
    logLevel: 'error',
    alias: {
      // Throws outside Next's own bundles; what it guards against cannot happen here.
      'server-only': path.resolve('server/empty.ts'),
      // Next's package names no files for Node's own modules.
      'next/navigation': 'next/navigation.js',
    },
  })
  // Its helper process would stay in memory.
  await stop()
}

/** Where the browser finds what makes public pages livelier; they work without it. */
export const enhancement = 'public/enhance.js'

/** Bundles the custom elements of public pages into one module of our own. */
export async function compileEnhancement(outfile = enhancement) {
  const { build, stop } = await import('esbuild')
  await build({
    entryPoints: ['components/enhance/search-page.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  })
  await stop()
}
