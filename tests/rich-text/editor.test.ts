import { getSchema } from '@tiptap/core'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { extensions } from '@/components/rich-text/extensions'
import { editorDoc, treeOfEditor } from '@/lib/rich-text/editor-tree'
import { markTypes, nodeTypes } from '@/lib/rich-text/nodes'
import { normal } from '@/lib/rich-text/normal'
import { blocks } from './trees'

const schema = getSchema(extensions)

test('the editor knows what a text may have, and nothing else', () => {
  expect(Object.keys(schema.nodes).toSorted()).toEqual(nodeTypes.toSorted())
  expect(Object.keys(schema.marks).toSorted()).toEqual(markTypes.toSorted())
})

test('every text fits into the editor and comes out of it as it was', () => {
  fc.assert(
    fc.property(blocks, (loose) => {
      const tree = normal(loose)
      const inEditor = schema.nodeFromJSON(editorDoc(tree))
      inEditor.check()
      expect(treeOfEditor(inEditor.toJSON())).toEqual(tree)
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('what an editor leaves empty is not kept', () => {
  const paragraph = { type: 'paragraph' }
  const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] }
  expect(
    treeOfEditor({ type: 'doc', content: [paragraph, list, { type: 'blockquote', content: [paragraph] }] }),
  ).toEqual({
    type: 'doc',
    content: [],
  })
})
