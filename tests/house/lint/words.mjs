// What may not be written at all, and where (no-restricted-syntax). Lists are built from pieces, as in rooms.mjs.

const not = (selector, message) => ({ selector, message })
/** The same pattern in plain strings and in template literals. */
const notInText = (pattern, message) => [
  not(`Literal[value=/${pattern}/]`, message),
  not(`TemplateElement[value.raw=/${pattern}/]`, message),
]

const rawHtml = not(
  ':matches(JSXAttribute[name.name="dangerouslySetInnerHTML"], Property[key.name="dangerouslySetInnerHTML"])',
  'HTML from a string is how scripts get in. Render elements; JSON-LD goes through components/ui/json-ld.tsx.',
)
const rawSql = not(
  'Identifier[name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/], MemberExpression[object.name="Prisma"][property.name="raw"]',
  'SQL is written with the tagged $queryRaw and $executeRaw, which send values apart from the text.',
)
const physicalSides = notInText(
  String.raw`(^|[\s:])-?(m[lr]|p[lr]|left|right|(border|rounded|scroll-m|scroll-p)-?[lr])-(\d|\[|\(|px\b|auto\b|full\b)|(^|[\s:])(text|float|clear)-(left|right)\b`,
  'The portal is read from right to left as well: use ms-, me-, ps-, pe-, start-, end-, text-start, text-end.',
)
const styleAttribute = not(
  'JSXAttribute[name.name="style"]',
  'The public policy refuses style attributes: a class, or a presentation attribute in SVG.',
)
const publicTables = notInText(
  String.raw`\bpub\.(document|change|redirect|generation)\b`,
  'Schema pub is read by lib/public and written by lib/publishing.',
)

const inTypeScript = ['**/*.{ts,tsx}']
const always = [rawHtml, rawSql]
const house = [...always, ...publicTables]
const rule = (pieces) => ({ 'no-restricted-syntax': ['error', ...pieces] })

export const words = [
  { name: 'house/words', files: inTypeScript, rules: rule(always) },
  {
    name: 'house/words/private',
    files: ['lib/**/*.ts', 'app/**/*.{ts,tsx}'],
    ignores: ['lib/{public,publishing}/**'],
    rules: rule(house),
  },
  {
    name: 'house/words/interface',
    files: ['app/**/*.tsx', 'components/**/*.{ts,tsx}'],
    rules: rule([...house, ...physicalSides, styleAttribute]),
  },
  {
    name: 'house/words/json-ld',
    files: ['components/ui/json-ld.tsx'],
    rules: rule([rawSql, ...publicTables, ...physicalSides, styleAttribute]),
  },
]
