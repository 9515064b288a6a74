import { DefinitionList, type Fact } from '@/components/ui/definition-list'

/** The facts of a record, between its head and its text. */
export const RecordFacts = ({ facts }: { facts: readonly (Fact | null | undefined | false)[] }) => (
  <div className="border-t border-line py-7">
    <DefinitionList facts={facts} />
  </div>
)
