'use client'

import type { DocumentKind } from '@/lib/publishing/document'
import type { FieldOf } from './field'
import { useFormAround, useText } from './form-context'
import { useFrame } from './frame'
import { PickMany, PickOne } from './pick'

type Frame = ReturnType<typeof useFrame>

/** One record, chosen from those within reach. */
export function RecordSelect({ path, of, frame }: { path: string; of: DocumentKind; frame: Frame }) {
  const { records } = useFormAround()
  const [chosen, choose] = useText(path)
  return <PickOne name={path} frame={frame} choices={records[of] ?? []} value={chosen} choose={choose} />
}

/** One record. */
export function RecordField({ field, ...at }: FieldOf<'record'>) {
  const frame = useFrame(at, field.isRequired)
  return <RecordSelect path={at.path} of={field.of} frame={frame} />
}

/** Several records. */
export function RecordsField({ field, ...at }: FieldOf<'records'>) {
  const frame = useFrame(at, field.isRequired)
  const { records } = useFormAround()
  return <PickMany at={at} frame={frame} choices={records[field.of] ?? []} />
}
