// What per-file lint cannot see: the graph of what really runs (types have vanished: tsPreCompilationDeps is off).
// Files that nobody imports are knip's: it counts types as well.
const publicWorld = '^(app/\\[locale\\]|app/api/v1|app/(sitemap|robots|manifest)\\.ts|components)(/|$)'
// What a visitor sends is written down by an action, which runs with the private login; lint lets these pages import that
// action and nothing else of the private side.
const formsOfVisitors = '^app/\\[locale\\]/write/'

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'public-world-reaches-nothing-private',
      comment: 'A public page, or a component it renders, must not reach the private database or the door at run time.',
      severity: 'error',
      from: { path: publicWorld, pathNot: formsOfVisitors },
      to: {
        path: '^lib/(db\\.ts|publishing/(?!document|input|kinds)|auth/|[^/]+/(mutations|queries)\\.ts)',
        reachable: true,
      },
    },
    {
      name: 'pure-files-do-no-io',
      comment: 'rules.ts, schema.ts, publication.ts and policy.ts decide; they never read or write.',
      severity: 'error',
      from: { path: '^lib/([^/]+/(rules|schema|publication)|auth/policy)\\.ts$' },
      to: {
        path: '^lib/(db\\.ts|publishing/(?!document|input|kinds)|public/(?!addresses)|[^/]+/(queries|mutations|actions)\\.ts)|^server/',
        reachable: true,
      },
    },
    {
      name: 'nothing-unresolved',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^lib/generated/', '^@/lib/generated/', '[.]css$'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^lib/generated/'] },
    exclude: { path: ['^\\.next/', '^\\.build/', '^\\.data/'] },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
