import { Node } from '@tiptap/core'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import { addRowAfter, goToNextCell, isInTable, tableEditing } from '@tiptap/pm/tables'

const roles: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
}

// The table commands of ProseMirror count on these; our tables join no cells and have no widths.
const cellAttributes = () => ({
  colspan: { default: 1, rendered: false, parseHTML: () => 1 },
  rowspan: { default: 1, rendered: false, parseHTML: () => 1 },
  colwidth: { default: null, rendered: false, parseHTML: () => null },
})

const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: ({ name }) => ({ tableRole: roles[name] }),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', ['tbody', 0]],
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const run = (command: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean) =>
      command(this.editor.state, this.editor.view.dispatch)
    return {
      Tab: () => {
        if (!isInTable(this.editor.state)) return false
        return run(goToNextCell(1)) || (run(addRowAfter) && run(goToNextCell(1)))
      },
      'Shift-Tab': () => isInTable(this.editor.state) && run(goToNextCell(-1)),
      // A cell is one paragraph: a new line in it is a line end.
      Enter: () => isInTable(this.editor.state) && this.editor.commands.setHardBreak(),
    }
  },
})

const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
})

const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }],
  renderHTML: () => ['td', 0],
})

const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'paragraph',
  isolating: true,
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'th' }],
  renderHTML: () => ['th', 0],
})

export const tableExtensions = [Table, TableRow, TableCell, TableHeader]

const startSize = { rows: 3, columns: 2 }

/** Puts a new table in the place of what is selected, with the caret in its first cell. */
export function insertTable(state: EditorState, dispatch: (tr: Transaction) => void): boolean {
  const { table, tableRow, tableCell, tableHeader, paragraph } = state.schema.nodes
  if (!table || !tableRow || !tableCell || !tableHeader || !paragraph) return false
  const rows = Array.from({ length: startSize.rows }, (_, row) =>
    tableRow.create(
      null,
      Array.from({ length: startSize.columns }, () =>
        (row === 0 ? tableHeader : tableCell).create(null, paragraph.create()),
      ),
    ),
  )
  const { from } = state.selection
  const tr = state.tr.replaceSelectionWith(table.create(null, rows))
  dispatch(
    tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(from + 1, tr.doc.content.size)))).scrollIntoView(),
  )
  return true
}
