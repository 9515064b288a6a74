import { ESLint } from 'eslint'
import { beforeAll, describe, expect, test } from 'vitest'

let eslint: ESLint
beforeAll(async () => {
  eslint = new ESLint()
  // The first text loads parser and plugins, which takes seconds on a busy machine.
  await eslint.lintText('', { filePath: 'lib/db.ts' })
}, 60_000)

/** Rules that object to this code standing in this file. */
async function objections(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath })
  const rules = new Set((result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'syntax'))
  return [...rules].filter((rule) => /restricted|default-export|console/.test(rule))
}

const imported = (source: string) => `import { it } from '${source}'\nexport const used = it`
const importedType = (source: string) => `import type { It } from '${source}'\nexport type Used = It`

describe('a room refuses what belongs elsewhere', () => {
  test.each([
    ['app/[locale]/practices/[slug]/page.tsx', '@/lib/db'],
    ['app/[locale]/practices/page.tsx', '@/lib/practice/queries'],
    ['app/[locale]/page.tsx', '@/lib/auth/actor'],
    ['app/[locale]/page.tsx', '@/lib/env'],
    ['app/[locale]/layout.tsx', 'next/link'],
    ['app/[locale]/layout.tsx', 'next/headers'],
    ['app/[locale]/practices/[slug]/page.tsx', '@/lib/enquiry/actions'],
    ['app/[locale]/write/[folder]/[slug]/[about]/page.tsx', '@/lib/enquiry/mutations'],
    ['app/[locale]/write/[folder]/[slug]/[about]/page.tsx', '@/lib/enquiry/queries'],
    ['app/[locale]/write/[folder]/[slug]/[about]/page.tsx', '@/lib/person/actions'],
    ['app/[locale]/write/[folder]/[slug]/[about]/page.tsx', '@/lib/auth/session'],
    ['app/[locale]/write/[folder]/[slug]/[about]/page.tsx', '@/lib/db'],
    ['app/[locale]/write/[folder]/[slug]/[about]/page.tsx', 'next/headers'],
    ['app/api/v1/practices/route.ts', '@/lib/practice/queries'],
    ['app/sitemap.ts', '@/lib/practice/queries'],
    ['app/desk/page.tsx', '@/lib/db'],
    ['app/desk/roundtables/page.tsx', '@/lib/roundtable/mutations'],
    ['app/desk/roundtables/page.tsx', '@/lib/publishing/publish'],
    ['app/sign-in/page.tsx', '@/lib/db'],
    ['components/roundtable/roundtable-form.tsx', '@/lib/roundtable/actions'],
    ['components/roundtable/roundtable-form.tsx', '@/lib/roundtable/schema'],
    ['components/roundtable/roundtable-form.tsx', '@/lib/db'],
    ['components/ui/button.tsx', '@/components/roundtable/roundtable-form'],
    ['components/ui/button.tsx', '@/lib/roundtable/rules'],
    ['components/enhance/theme.ts', 'react'],
    ['lib/roundtable/rules.ts', '@/lib/db'],
    ['lib/roundtable/rules.ts', './queries'],
    ['lib/roundtable/rules.ts', 'node:fs'],
    ['lib/roundtable/schema.ts', '@/lib/partner/queries'],
    ['lib/roundtable/publication.ts', './queries'],
    ['lib/roundtable/queries.ts', './mutations'],
    ['lib/roundtable/queries.ts', '../db'],
    ['lib/roundtable/queries.ts', 'next/headers'],
    ['lib/roundtable/mutations.ts', '@/lib/practice/mutations'],
    ['lib/roundtable/mutations.ts', '@/components/ui/button'],
    ['lib/roundtable/actions.ts', '@/lib/db'],
    ['lib/roundtable/numbering.ts', '@/lib/db'],
    ['lib/auth/policy.ts', '@/lib/db'],
    ['lib/auth/session.ts', '@/lib/publishing/publish'],
    ['lib/public/find.ts', '@/lib/db'],
    ['lib/public/find.ts', '@/lib/publishing/door'],
    ['lib/publishing/document.ts', '@/lib/db'],
    ['components/roundtable/roundtable-form.tsx', '@/lib/public/documents'],
    ['lib/public/find.ts', '@/lib/practice/queries'],
    ['lib/public/find.ts', '@/lib/generated/client'],
    ['lib/public/find.ts', '@/server/main'],
    ['lib/format/date.ts', '@/lib/roundtable/queries'],
  ])('%s does not import %s', async (file, source) => {
    expect(await objections(file, imported(source))).toEqual(['@typescript-eslint/no-restricted-imports'])
  })
})

describe('a room is given what it needs', () => {
  test.each([
    ['app/[locale]/practices/[slug]/page.tsx', '@/lib/public/find'],
    ['app/[locale]/practices/[slug]/page.tsx', '@/components/practice/practice-article'],
    ['app/[locale]/layout.tsx', '@/lib/language/rules'],
    ['app/[locale]/write/[folder]/[slug]/[about]/page.tsx', '@/lib/enquiry/actions'],
    ['app/[locale]/write/[folder]/[slug]/[about]/page.tsx', '@/lib/public/enquiries'],
    ['app/desk/roundtables/page.tsx', '@/lib/roundtable/queries'],
    ['app/desk/roundtables/page.tsx', '@/lib/roundtable/actions'],
    ['app/desk/roundtables/save/route.ts', '@/lib/roundtable/mutations'],
    ['app/desk/roundtables/page.tsx', 'next/link'],
    ['components/roundtable/roundtable-form.tsx', '@/lib/roundtable/rules'],
    ['components/roundtable/roundtable-form.tsx', '@/components/ui/button'],
    ['lib/roundtable/rules.ts', '@/lib/partner/rules'],
    ['lib/roundtable/schema.ts', './rules'],
    ['lib/roundtable/queries.ts', '@/lib/db'],
    ['lib/roundtable/queries.ts', '@/lib/partner/queries'],
    ['lib/roundtable/mutations.ts', '@/lib/publishing/publish'],
    ['lib/roundtable/actions.ts', './mutations'],
    ['lib/roundtable/actions.ts', '@/lib/auth/action'],
    ['lib/auth/session.ts', '@/lib/db'],
    ['lib/auth/session.ts', 'next/headers'],
    ['lib/public/find.ts', '@/server/process'],
    ['lib/public/find.ts', '@/lib/publishing/document'],
    ['lib/roundtable/publication.ts', '@/lib/publishing/document'],
    ['components/roundtable/roundtable-card.tsx', '@/lib/public/addresses'],
    ['lib/public/find.ts', '@/lib/practice/publication'],
    ['lib/publishing/publish.ts', '@/lib/db'],
  ])('%s imports %s', async (file, source) => {
    expect(await objections(file, imported(source))).toEqual([])
  })
})

test('components may know the types of queries, schema and publication, nothing more', async () => {
  const file = 'components/roundtable/roundtable-card.tsx'
  for (const name of ['queries', 'schema', 'publication'])
    expect(await objections(file, importedType(`@/lib/roundtable/${name}`))).toEqual([])
  expect(await objections(file, importedType('@/lib/db'))).toEqual(['@typescript-eslint/no-restricted-imports'])
})

describe('some things are not written at all', () => {
  test.each([
    [
      'components/ui/text.tsx',
      'export const Text = (p: { html: string }) => <p dangerouslySetInnerHTML={{ __html: p.html }} />',
    ],
    ['lib/search/queries.ts', 'export const find = (db: { $queryRawUnsafe: unknown }) => db.$queryRawUnsafe'],
    ['lib/search/queries.ts', 'export const find = (Prisma: { raw: unknown }) => Prisma.raw'],
    ['lib/search/queries.ts', 'export const sql = `SELECT body FROM pub.document`'],
    ['components/ui/text.tsx', 'export const Text = () => <p className="mt-2 ml-2">…</p>'],
    ['components/ui/text.tsx', 'export const Text = () => <p className="sm:text-left">…</p>'],
    [
      'components/ui/text.tsx',
      'export const Text = (p: { on: boolean }) => <p className={`a ${p.on ? "-left-4" : ""}`}>…</p>',
    ],
    ['components/ui/text.tsx', 'export const Text = () => <p style={{ color: "red" }}>…</p>'],
    ['lib/format/date.ts', 'export default 1'],
    ['lib/format/date.ts', 'console.log(1)\nexport const one = 1'],
  ])('in %s: %s', async (file, code) => {
    expect(await objections(file, code)).toHaveLength(1)
  })

  test.each([
    [
      'components/ui/json-ld.tsx',
      'export const JsonLd = (p: { html: string }) => <script dangerouslySetInnerHTML={{ __html: p.html }} />',
    ],
    ['components/ui/text.tsx', 'export const Text = () => <p className="ms-2 text-start left-handed html-5">…</p>'],
    ['lib/public/find.ts', 'export const sql = `SELECT body FROM pub.document`'],
    ['app/desk/page.tsx', 'export default function Page() {\n  return null\n}'],
    ['server/main.ts', 'console.log(1)\nexport const one = 1'],
  ])('but in %s: %s', async (file, code) => {
    expect(await objections(file, code)).toEqual([])
  })
})
