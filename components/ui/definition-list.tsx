import type { ReactNode } from 'react'

export type Fact = { term: string; value: ReactNode; note?: ReactNode; wide?: boolean }

/** Facts of a record in a strip: small words above, the answer below. `wide` is for answers that are names or sentences. */
export const DefinitionList = ({ facts }: { facts: readonly (Fact | null | undefined | false)[] }) => (
  <dl className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,8.5rem),1fr))] gap-x-8 gap-y-5 sm:grid-cols-[repeat(auto-fill,minmax(10.5rem,1fr))]">
    {facts.map((fact) =>
      fact ? (
        <div key={fact.term} className={fact.wide ? 'col-span-full sm:col-span-2' : undefined}>
          <dt className="text-sm text-quiet">{fact.term}</dt>
          <dd className={fact.wide ? undefined : 'font-display text-lg'}>
            {fact.value}
            {fact.note ? <span className="block font-text text-sm text-quiet">{fact.note}</span> : null}
          </dd>
        </div>
      ) : null,
    )}
  </dl>
)
