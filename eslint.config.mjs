import next from 'eslint-config-next/core-web-vitals'
import nextTypeScript from 'eslint-config-next/typescript'
import { boundaries } from './tests/house/lint/rooms.mjs'
import { words } from './tests/house/lint/words.mjs'

const size = {
  'max-lines': ['error', 300],
  complexity: ['error', 10],
  'max-depth': ['error', 3],
  'max-params': ['error', 3],
}

// Files whose default export is asked for by a tool.
const defaultExports = ['app/**', '*.config.{ts,mjs}', 'i18n/request.ts', '**/*.d.ts', 'tests/**/*-setup.ts']

// These compile each file in search of components: two thirds of the whole time, where there are none.
const aboutComponents = [...next, ...nextTypeScript]
  .flatMap(({ rules = {} }) => Object.keys(rules))
  .filter((name) => /^react(-hooks)?\//.test(name))
const withoutComponents = ['{lib,server,prisma,i18n,scripts}/**/*.{ts,mts,mjs}', 'tests/**/*.{ts,mts,mjs}']

// Every rule here looks at one file only, so results can be kept between runs (--cache). What needs the whole graph
// (cycles, what a component reaches) is dependency-cruiser's. Import order and format are Biome's.
export default [
  {
    ignores: [
      '.next/**',
      '.build/**',
      '.data/**',
      'lib/generated/**',
      'public/enhance.js',
      'node_modules/**',
      'next-env.d.ts',
      '.dependency-cruiser.cjs',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...next,
  ...nextTypeScript,
  {
    name: 'house/habits',
    files: ['**/*.{ts,tsx,mts,mjs}'],
    rules: {
      ...size,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'import/no-default-export': 'error',
      'import/no-anonymous-default-export': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { args: 'after-used', ignoreRestSiblings: true }],
    },
  },
  {
    name: 'house/types',
    files: ['**/*.{ts,tsx,mts}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-expect-error': 'allow-with-description' },
      ],
    },
  },
  {
    name: 'house/no-components',
    files: withoutComponents,
    rules: Object.fromEntries(aboutComponents.map((name) => [name, 'off'])),
  },
  { name: 'house/tools', files: defaultExports, rules: { 'import/no-default-export': 'off' } },
  {
    name: 'house/process',
    files: [
      'server/**',
      'scripts/**',
      'prisma/**/*.{ts,mjs}',
      'tests/run.mjs',
      'tests/{bench,stages,support,browser}/**',
    ],
    rules: { 'no-console': 'off' },
  },
  // Public pages are whole documents and their links plain anchors (DESIGN.md, "Public pages are documents").
  { name: 'house/plain-anchors', rules: { '@next/next/no-html-link-for-pages': 'off' } },
  ...boundaries,
  ...words,
]
