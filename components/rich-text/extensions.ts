import StarterKit from '@tiptap/starter-kit'
import { linkAddress } from '@/lib/rich-text/link'
import { tableExtensions } from './tables'

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
  ...tableExtensions,
]
