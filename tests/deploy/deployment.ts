import { textOf } from '@/tests/house/source-files'

/** The names of all settings, as .env.example explains them. */
export const environment = (): string[] =>
  [...textOf('.env.example').matchAll(/^#?([A-Z][A-Z0-9_]+)=/gm)].map(([, name = '']) => name)

/** What `node server/start.mjs` can be told. */
export const programs = (): string[] =>
  [...(/programOf = \{([^}]*)\}/.exec(textOf('server/start.mjs'))?.[1] ?? '').matchAll(/^\s*'?([a-z:-]+)'?:/gm)].map(
    ([, name = '']) => name,
  )
