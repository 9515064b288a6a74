import { Extension } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { linkAddress } from '@/lib/rich-text/link'
import { tableExtensions } from './tables'

/** Deeper into a list and out again. The tab key leaves the editor: it is how people without a mouse go on. */
const listDepth = Extension.create({
  name: 'listDepth',
  addKeyboardShortcuts() {
    return {
      'Mod-]': () => this.editor.commands.sinkListItem('listItem'),
      'Mod-[': () => this.editor.commands.liftListItem('listItem'),
    }
  },
})

/** The editor's schema: the nodes and marks of `lib/rich-text/nodes.ts`, which a test compares. */
export const extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    horizontalRule: false,
    dropcursor: false,
    trailingNode: false,
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      protocols: ['portal', 'tel', 'mailto'],
      isAllowedUri: (address) => linkAddress(address) !== null,
      shouldAutoLink: (address) => /^https?:\/\//i.test(address) && linkAddress(address) !== null,
      HTMLAttributes: { target: null, rel: null },
    },
  }),
  listDepth,
  ...tableExtensions,
]
