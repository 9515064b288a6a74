import 'server-only'
import { can } from '@/lib/auth/policy'
import type { Transaction } from '@/lib/db'
import { recording, revising, type Writing } from '@/lib/publishing/writing'
import type { CodebookInput } from './schema'

/** How a record of its kind is written. */
const codebookWriting: Writing<CodebookInput> = {
  kind: 'codebook',
  mayRecord: can.recordFoundation,
  write: ({ tx }, id, input) => writeCodebook(tx, id, input),
}

/** Records a codebook: what is asked in an evaluation. Throws `forbidden`. */
export const recordCodebook = recording(codebookWriting)

/** Changes its draft. Throws `not_found`, `forbidden`, `conflict`. */
export const reviseCodebook = revising(codebookWriting)

async function writeCodebook(tx: Transaction, id: string, input: CodebookInput) {
  const { projectId, edition, isIllustrative, language, title, summary, description, dimensions } = input
  const facts = { projectId, edition, isIllustrative }
  await tx.codebook.upsert({ where: { id }, create: { id, ...facts }, update: facts })
  await tx.codebookTranslation.upsert({
    where: { codebookId_language: { codebookId: id, language } },
    create: { codebookId: id, language, title, summary, description },
    update: { title, summary, description },
  })
  await tx.dimension.deleteMany({ where: { codebookId: id, key: { notIn: dimensions.map(({ key }) => key) } } })
  for (const [position, dimension] of dimensions.entries())
    await writeDimension(tx, { codebookId: id, position, language, dimension })
}

type Placed = {
  codebookId: string
  position: number
  language: CodebookInput['language']
  dimension: CodebookInput['dimensions'][number]
}

async function writeDimension(tx: Transaction, { codebookId, position, language, dimension }: Placed) {
  const { key, group, isScored, name, earlierName, note, indicators } = dimension
  const { id: dimensionId } = await tx.dimension.upsert({
    where: { codebookId_key: { codebookId, key } },
    create: { codebookId, key, position, group, isScored },
    update: { position, group, isScored },
  })
  await tx.dimensionTranslation.upsert({
    where: { dimensionId_language: { dimensionId, language } },
    create: { dimensionId, language, name, earlierName, note },
    update: { name, earlierName, note },
  })
  await tx.indicator.deleteMany({ where: { dimensionId, key: { notIn: indicators.map((one) => one.key) } } })
  const there = await tx.indicator.findMany({ where: { dimensionId } })
  const rows = indicators.map(({ question: _, note: __, ...facts }, place) => ({
    ...facts,
    ...{ dimensionId, position: place },
    id: there.find((one) => one.key === facts.key)?.id ?? crypto.randomUUID(),
  }))
  const known = new Set(there.map(({ id }) => id))
  await tx.indicator.createMany({ data: rows.filter(({ id }) => !known.has(id)) })
  for (const { id, ...facts } of rows) if (known.has(id)) await tx.indicator.update({ where: { id }, data: facts })
  await tx.indicatorTranslation.deleteMany({ where: { language, indicatorId: { in: rows.map(({ id }) => id) } } })
  await tx.indicatorTranslation.createMany({
    data: indicators.flatMap(({ question, note: remark }, place) => {
      const indicatorId = rows[place]?.id
      return indicatorId ? [{ indicatorId, language, question, note: remark }] : []
    }),
  })
}
