'use client'

import type { Editor } from '@tiptap/core'
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, isInTable } from '@tiptap/pm/tables'
import { useEditorState } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import { insertTable } from './tables'
import { type IconName, ToolbarIcon } from './toolbar-icon'

type Tool = {
  name: IconName
  keys?: string
  isPressed?: (editor: Editor) => boolean
  isPossible?: (editor: Editor) => boolean
  run: (editor: Editor) => void
}

const heading = (level: 2 | 3): Omit<Tool, 'name'> => ({
  keys: `Control+Alt+${level}`,
  isPressed: (editor) => editor.isActive('heading', { level }),
  run: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
})

const tools: Tool[] = [
  { name: 'heading', ...heading(2) },
  { name: 'subheading', ...heading(3) },
  {
    name: 'bold',
    keys: 'Control+B',
    isPressed: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    keys: 'Control+I',
    isPressed: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    name: 'bulletList',
    keys: 'Control+Shift+8',
    isPressed: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'orderedList',
    keys: 'Control+Shift+7',
    isPressed: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'blockquote',
    keys: 'Control+Shift+B',
    isPressed: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
]

const later: Tool[] = [
  {
    name: 'table',
    isPossible: (editor) => !isInTable(editor.state),
    run: (editor) => {
      insertTable(editor.state, editor.view.dispatch)
      editor.commands.focus()
    },
  },
  {
    name: 'undo',
    keys: 'Control+Z',
    isPossible: (editor) => editor.can().undo(),
    run: (editor) => editor.chain().focus().undo().run(),
  },
  {
    name: 'redo',
    keys: 'Control+Y',
    isPossible: (editor) => editor.can().redo(),
    run: (editor) => editor.chain().focus().redo().run(),
  },
]

const tableTools = {
  addRow: addRowAfter,
  addColumn: addColumnAfter,
  removeRow: deleteRow,
  removeColumn: deleteColumn,
  removeTable: deleteTable,
}
type TableTool = keyof typeof tableTools

/** The buttons above a text: one stop of the tab key, arrows go from button to button. */
export function Toolbar({
  editor,
  label,
  controls,
  onLink,
  onMarkdown,
}: {
  editor: Editor
  label: string
  controls: string
  onLink: () => void
  onMarkdown: () => void
}) {
  const t = useTranslations('textEditor')
  const bar = useRef<HTMLDivElement>(null)
  const [stop, setStop] = useState('heading')
  const link: Tool = { name: 'link', keys: 'Control+K', isPressed: (one) => one.isActive('link'), run: onLink }
  const all = [...tools, link, ...later]
  const state = useEditorState({
    editor,
    selector: ({ editor: one }) => ({
      pressed: all.filter(({ isPressed }) => isPressed?.(one)).map(({ name }) => name),
      impossible: all.filter(({ isPossible }) => isPossible?.(one) === false).map(({ name }) => name),
      isInTable: isInTable(one.state),
    }),
  })

  function move(event: KeyboardEvent) {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])]
    const place = buttons.indexOf(document.activeElement as HTMLButtonElement)
    const isEndwards = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const isStartwards = isEndwards === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight'
    const to: Record<string, number> = {
      [isEndwards]: (place + 1) % buttons.length,
      [isStartwards]: (place - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    }
    const next = buttons[to[event.key] ?? -1]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  const button = (name: string, isPossible = true) => ({
    type: 'button' as const,
    'data-tool': name,
    tabIndex: stop === name ? 0 : -1,
    'aria-disabled': isPossible ? undefined : true,
    onFocus: () => setStop(name),
    // The caret stays in the text.
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
  })
  const shape =
    '-outline-offset-2 inline-flex min-h-9 min-w-9 cursor-pointer items-center justify-center rounded-small border border-transparent px-1.5 hover:bg-paper aria-disabled:cursor-default aria-disabled:opacity-40 aria-pressed:border-edge aria-pressed:bg-paper aria-pressed:text-accent'

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={t('toolbar', { field: label })}
      aria-controls={controls}
      onKeyDown={move}
      className="flex flex-wrap items-center gap-0.5 border-b border-line bg-wash p-1"
    >
      {all.map(({ name, keys, isPressed, run }) => {
        const isPossible = !state.impossible.includes(name)
        return (
          <button
            key={name}
            {...button(name, isPossible)}
            aria-label={t(name)}
            title={keys ? `${t(name)} (${keys.replace('Control', t('control'))})` : t(name)}
            aria-keyshortcuts={keys}
            aria-pressed={isPressed ? state.pressed.includes(name) : undefined}
            onClick={() => (isPossible ? run(editor) : undefined)}
            className={shape}
          >
            <ToolbarIcon name={name} />
          </button>
        )
      })}
      {state.isInTable
        ? (Object.keys(tableTools) as TableTool[]).map((name) => (
            <button
              key={name}
              {...button(name)}
              onClick={() => {
                tableTools[name](editor.state, editor.view.dispatch)
                editor.commands.focus()
              }}
              className={`${shape} text-sm`}
            >
              {t(name)}
            </button>
          ))
        : null}
      <button {...button('markdown')} onClick={onMarkdown} className={`${shape} ms-auto text-sm text-quiet`}>
        {t('writeMarkdown')}
      </button>
    </div>
  )
}
