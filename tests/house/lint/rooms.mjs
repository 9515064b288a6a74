// Which room of the house may import what (DESIGN.md, "The house"). Each ban is one piece with a message that names the
// right room; a room is a list of pieces, because in flat config a later block replaces the options of the same rule.

const ban = (regex, message) => ({ regex, message })
/** `import type` stays allowed: types vanish before anything runs. */
const banValues = (regex, message) => ({ regex, message, allowTypeImports: true })

/** Files of the door that only say what things look like: everybody may know them. */
const doorExceptShapes = 'publishing/(?!(document|input|kinds)$)[^/]+'

const oneSpelling = ban('^\\.\\.(/|$)(?!.*\\.css$)', "Write '@/…': one spelling for one room.")

const noPages = ban('^@/app/', 'Pages wire, they are not imported: move what is shared to components/ or lib/.')
const noComponents = ban(
  '^@/components/',
  'lib/ knows no interface: return plain objects and let the page render them.',
)
const noPagesButPublic = ban(
  '^@/app/(?!(\\[locale\\]/.*page|api/v1/.*route)$)',
  "The portal draws public pages and data; everything else is Next's.",
)
const noComponentsButHead = ban('^@/components/(?!portal/document-head$)', 'Pages bring their components with them.')
const noProcess = ban('^@/server/', 'server/ starts the process and is imported by nobody.')
const noProcessButHolder = ban(
  '^@/server/(?!process$)',
  "Only '@/server/process' may be imported, for what exists once per process.",
)
const noSeed = ban('^@/prisma/', 'The first content of an installation is entered by server/, never imported.')

const noDatabase = ban(
  '^@/lib/(db|generated/(?!prisma/enums$).*)$|^\\./db$',
  "The private database is spoken to in a noun's queries.ts and mutations.ts.",
)
const noDriver = ban(
  '^pg($|/)|^@prisma/',
  "Database drivers are opened in lib/db.ts and lib/public; ask a noun's queries.ts.",
)
const noDoor = ban(
  `^@/lib/${doorExceptShapes}`,
  "Publishing is one transaction: only a noun's mutations.ts and queries.ts go through the door.",
)
const noWrites = ban(
  '^@/lib/[^/]+/mutations$',
  "Writes arrive through the noun's actions.ts, which asks who is acting.",
)
const noForeignWrites = ban(
  '^(@/lib/[^/]+|\\.)/(mutations|actions)$',
  'What must change together is one mutation: a noun imports queries and rules of another, never its writes.',
)
const noReads = ban(
  '^(@/lib/[^/]+|\\.)/(queries|mutations|actions)$',
  'Pure files do no I/O: decide here, read in queries.ts, write in mutations.ts.',
)
const noSecrets = ban('^@/lib/env$', 'Configuration is read by server/, lib/db.ts, lib/public and lib/auth.')

const noFramework = ban(
  '^(next|next-auth|next-intl|react|react-dom)($|/)',
  'This file runs in a seed, a worker and a test as well: no framework here. Let the page or the action bring what it needs.',
)
const noNode = ban('^node:', 'Pure files run anywhere, the browser included: no node: modules.')
const noSession = ban(
  '^(next-auth|next/headers)($|/)',
  'Public pages never ask who is looking: they are cached for everyone.',
)
const noClientLink = ban(
  '^next/(link|navigation\\.js|form|script|dynamic)$',
  'Public pages are documents: a plain <a>, <form> or nothing. Links between the worlds load a whole page.',
)

/** Allow-lists: everything of ours that is not named here is somewhere else's business. */
const publicOnly = (more = '') =>
  ban(
    `^@/(?!app/[^/]+\\.css$|components/|i18n/|messages/|lib/public($|/)|lib/[^/]+/(publication|rules)$|lib/publishing/document$|lib/search/(question|facets|answer)$|lib/portal-settings/colour/contrast$|lib/(format|language|theme|map|rich-text)($|/)${more})`,
    "The public world reads 'lib/public' and knows publication.ts, rules.ts, lib/format, lib/language and components: nothing private.",
  )
const publicRooms = publicOnly()
/** A form that visitors fill in hands its action to the page; the action asks everything else itself. */
const publicForms = publicOnly('|lib/enquiry/actions$')
const neverInComponents = `lib/(db|env|${doorExceptShapes}|generated|[^/]+/(mutations|actions))($|/)`
const componentRooms = banValues(
  `^@/(?!components/|messages/|i18n/|lib/[^/]+/rules$|lib/public/(addresses|portal-settings)$|lib/portal-settings/colour/[^/]+$|lib/search/(question|facets|answer)$|lib/(format|language|theme|map|rich-text|form-state)($|/)|lib/editing/(form|values|merge|differences|sentences|naming|keeping|editable)$|${neverInComponents})`,
  'Components render what they are given: values from rules.ts and lib/format, only `import type` of queries, schema and publication.',
)
const componentNever = ban(
  `^@/${neverInComponents}`,
  'Components know no database, write or action: data and actions come as props from the page.',
)
const primitiveRooms = ban(
  '^@/(?!components/(ui|layout|enhance)/|i18n/|lib/(format|language|theme|form-state)($|/))',
  'Primitives know no noun: take plain props.',
)
const enhanceRooms = ban(
  '^(@/(?!components/enhance/)|react|next)',
  'Custom elements are plain TypeScript on the DOM: no React, no noun. Texts arrive as attributes.',
)
const pureRooms = ban(
  '^@/lib/(?![^/]+/rules$|(format|language|theme|rich-text)($|/)|generated/)',
  'Pure files import other rules.ts, lib/language and lib/format. What needs data belongs to queries.ts.',
)
const searchRooms = ban(
  '^@/lib/(?![^/]+/rules$|public/addresses$|search/|(format|language|rich-text)($|/)|generated/)',
  'The search is pure: lib/public reads what it knows and hands it over.',
)
const comparingRooms = ban(
  '^@/lib/(?!form-state$|[^/]+/rules$|(format|language)($|/)|editing/(form|values|merge|paragraphs|rows|hunks|differences|sentences)$)',
  'Comparing versions happens in the browser as well: form values, rules.ts and lib/language only.',
)
const formRooms = ban(
  '^@/lib/(?!form-state$|[^/]+/(rules|form)$|(format|language)($|/)|editing/(form|forms|values|editable)$|generated/)',
  'A form is a description: other descriptions, rules.ts and lib/language only.',
)
const noServer = ban('^(zod|server-only)($|/)', 'This file runs in the browser as well, where these are dead weight.')
const shapeRooms = ban(
  '^@/lib/(?!form-state$|editing/editable$|[^/]+/(rules|schema|publication)$|publishing/(document|input)$|(format|language|theme|rich-text)($|/)|generated/)',
  'Shapes are pure: zod, rules.ts and other shapes only.',
)
/** Enums are plain values; the client itself is a connection. */
const generatedTypes = banValues(
  '^@/lib/generated/(?!.*enums$)',
  'Values of Prisma only from its enums; models as `import type`.',
)
const publicPool = ban(
  `^@/lib/(db|auth|${doorExceptShapes}|generated|[^/]+/(queries|mutations|actions|schema))($|/)|^@prisma/`,
  'The public side can reach nothing private: its own pool, rules.ts and the types of publication.ts.',
)

const pure = [
  oneSpelling,
  noPages,
  noComponents,
  noProcess,
  noSeed,
  noReads,
  noFramework,
  noNode,
  noDriver,
  generatedTypes,
]
const library = [
  oneSpelling,
  noPages,
  noComponents,
  noProcess,
  noSeed,
  noDatabase,
  noDriver,
  noDoor,
  noForeignWrites,
  noFramework,
]
const entitled = [oneSpelling, noPages, noComponents, noProcessButHolder, noSeed]
const page = [oneSpelling, noProcess, noSeed, noDatabase, noDriver, noDoor, noWrites, noSecrets]
const pureFiles = (name) => [`lib/*/${name}.ts`]

/** Narrow rooms come after wide ones. */
const rooms = [
  { name: 'lib', files: ['lib/**'], patterns: library },
  { name: 'configuration', files: ['lib/env.ts'], patterns: [...entitled, noDriver, noFramework] },
  { name: 'private database', files: ['lib/db.ts'], patterns: [...entitled, noDoor, noFramework] },
  { name: 'pure corners', files: ['lib/{format,language,theme,map,rich-text}/**'], patterns: [...pure, pureRooms] },
  { name: 'search', files: ['lib/search/**'], patterns: [...pure, searchRooms] },
  // Its words are read from files: as modules they would stay in memory for good (docs/adr/0031).
  {
    name: 'vocabulary',
    files: ['lib/search/vocabulary.ts'],
    patterns: [...pure.filter((piece) => piece !== noNode), searchRooms],
  },
  { name: 'rules', files: pureFiles('rules'), patterns: [...pure, pureRooms] },
  { name: 'policy', files: ['lib/auth/policy.ts'], patterns: [...pure, pureRooms] },
  { name: 'schema', files: pureFiles('schema'), patterns: [...pure, shapeRooms] },
  { name: 'publication', files: pureFiles('publication'), patterns: [...pure, shapeRooms] },
  {
    name: 'queries and mutations',
    files: ['lib/*/{queries,mutations}.ts', 'lib/*/{reading,writing,findings}/**'],
    patterns: [...entitled, noForeignWrites, noFramework],
  },
  { name: 'actions', files: ['lib/*/actions.ts'], patterns: [...entitled, noDatabase, noDriver, noDoor] },
  { name: 'auth', files: ['lib/auth/**'], ignores: ['lib/auth/policy.ts'], patterns: [...entitled, noDoor] },
  { name: 'door', files: ['lib/publishing/**'], patterns: [...entitled, noForeignWrites, noFramework] },
  {
    name: 'mail',
    files: ['lib/mail/**'],
    ignores: ['lib/mail/{queries,mutations,actions}.ts'],
    patterns: [...library.filter((piece) => piece !== noDoor)],
  },
  { name: 'shapes of the door', files: ['lib/publishing/{document,input,kinds}.ts'], patterns: [...pure, shapeRooms] },
  // What may be edited, and how, knows every noun's form, schema and way of writing.
  {
    name: 'editing',
    files: ['lib/editing/**'],
    ignores: ['lib/editing/{actions,schema}.ts'],
    patterns: [...entitled, noFramework],
  },
  {
    name: 'forms',
    files: ['lib/editing/{form,forms,values,editable}.ts', 'lib/*/form.ts'],
    patterns: [...pure, formRooms, noServer],
  },
  {
    name: 'comparing versions',
    files: ['lib/editing/{merge,paragraphs,rows,hunks,differences,sentences,own-typing,settling,naming,keeping}.ts'],
    patterns: [...pure, comparingRooms, noServer],
  },
  { name: 'public readers', files: ['lib/public/**'], patterns: [...entitled, publicPool] },

  {
    name: 'components',
    files: ['components/**'],
    patterns: [oneSpelling, noPages, noProcess, noSeed, noDriver, noSession, componentRooms, componentNever],
  },
  {
    name: 'primitives',
    files: ['components/{ui,layout}/**'],
    patterns: [oneSpelling, noPages, noProcess, noSeed, noDriver, noSession, primitiveRooms],
  },
  { name: 'custom elements', files: ['components/enhance/**'], patterns: [oneSpelling, noNode, enhanceRooms] },

  { name: 'desk', files: ['app/**'], patterns: page },
  // What actions.ts is to forms: made by endpoint(), which asks who is acting.
  { name: 'endpoints', files: ['app/desk/**/route.ts'], patterns: page.filter((piece) => piece !== noWrites) },
  {
    name: 'public portal',
    files: [
      'app/[[]locale[]]/**',
      'app/api/v1/**',
      'app/{sitemap,robots,manifest}.ts',
      'app/sitemap/**',
      'app/feeds/**',
    ],
    patterns: [oneSpelling, noDriver, noSession, noClientLink, publicRooms],
  },
  {
    name: 'public forms',
    files: ['app/[[]locale[]]/write/**'],
    patterns: [oneSpelling, noDriver, noSession, noClientLink, publicForms],
  },
  { name: 'process', files: ['server/**', 'prisma/**', 'i18n/**'], patterns: [noPages, noComponents] },
  // Whoever draws a page has to know it.
  { name: 'routes', files: ['server/public-routes.ts'], patterns: [noPagesButPublic, noComponents] },
  { name: 'drawing', files: ['server/draw-page.tsx'], patterns: [noPages, noComponentsButHead] },
]

export const boundaries = rooms.map(({ name, files, ignores, patterns }) => ({
  name: `house/room/${name}`,
  files: files.map((glob) => (/\.\w+$/.test(glob) ? glob : `${glob}/*.{ts,tsx}`)),
  ...(ignores ? { ignores } : {}),
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
}))
