import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PartnerYears } from '@/components/partner/partner-years'
import type { Card, PublicDocument } from '@/lib/public/documents'
import type { Reference } from '@/lib/publishing/document'

const [successor, leaver, project] = ['a', 'b', 'c'].map((letter) => crypto.randomUUID().replace(/.$/, letter))

const partner = (id: string | undefined, title: string, changes: object[]) =>
  ({
    id,
    kind: 'partner',
    title,
    slug: null,
    language: 'en',
    body: { changes, otherNames: [] },
  }) as unknown as PublicDocument<'partner'>

const left = {
  ...{ kind: 'left_project', happened: '2023', project: `project:${project}`, successors: [`partner:${successor}`] },
  ...{ reason: '', language: null },
}
const card = { id: project, kind: 'project', title: 'SIRA', slug: 'sira', language: 'en' } as unknown as Card

const html = (cards: [Reference, Card][]) =>
  renderToStaticMarkup(
    <PartnerYears
      document={partner(successor, 'Institute of Public Affairs', [])}
      predecessors={[partner(leaver, 'IOM Poland', [left])]}
      cards={new Map(cards)}
      locale="en"
    />,
  )

test('whoever took a place in a project took just that, and where the project is not public nothing is said', () => {
  expect(html([[`project:${project}`, card]])).toMatch(/It took the place of .*IOM Poland.* in .*SIRA/)
  expect(html([])).toBe('')
})
