import { beforeAll, expect, test } from 'vitest'
import type { RichText } from '@/lib/rich-text/nodes'
import { treeOfPlainText } from '@/lib/rich-text/tree'
import { asLogin, resetDatabase, rowsOf } from '../support/database'

beforeAll(resetDatabase)

test.each([
  ...[
    '',
    ' \n ',
    'One line',
    'One\ntwo\n\nthree',
    '\n\n First  paragraph \n  \n\nSecond\t one\n\n\n',
    '# "quoted" \\ <b>',
  ],
])('%j became the same tree in the database as it is read from an older version', async (plain) => {
  const [row] = await asLogin('admin', async (client) => {
    const found = await client.query<{ tree: RichText }>('SELECT desk.rich_text_of($1) AS tree', [plain])
    return found.rows
  })
  expect(row?.tree).toEqual(treeOfPlainText(plain))
})

test('the database keeps texts only', async () => {
  const checked = await rowsOf<{ ok: boolean }>(`
    SELECT desk.is_rich_text(tree) AS ok FROM (VALUES ('{"type":"doc","content":[]}'::jsonb), ('""'), ('{}'), ('null'),
      ('{"type":"doc"}'), ('{"type":"doc","content":{}}')) AS tried (tree)`)
  expect(checked.map(({ ok }) => ok)).toEqual([true, false, false, false, false, false])
})
