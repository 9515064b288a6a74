'use client'

import type { Editor } from '@tiptap/core'
import { isInTable } from '@tiptap/pm/tables'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { editorDoc, treeOfEditor } from '@/lib/rich-text/editor-tree'
import { linkAddress } from '@/lib/rich-text/link'
import { fromMarkdownText } from '@/lib/rich-text/markdown'
import { toMarkdownText } from '@/lib/rich-text/write-markdown'
import { extensions } from './extensions'
import { type FindRecords, LinkDialog } from './link-dialog'
import { cleanedPaste } from './paste'
import { Toolbar } from './toolbar'

export type EditorGiven = {
  id: string
  name: string
  label: string
  lang: string | undefined
  description: string | undefined
  isInvalid: boolean
  value: string
  onChange: (markdown: string) => void
  onMarkdown: () => void
  /** Whether it was just chosen over the textarea. */
  takesFocus: boolean
  findRecords: FindRecords | undefined
}

const settled = 200
const fromOutside = 'from outside'

/** A text to write as it will look. Gives out Markdown a moment after the last key, on leaving and when the form is sent. */
export function RichTextEditor({ id, name, label, onMarkdown, findRecords, ...given }: EditorGiven) {
  const { value, onChange, lang, description, isInvalid, takesFocus } = given
  const [link, setLink] = useState<{ address: string; needsWords: boolean } | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const writing = useRef({ given: value, timer: 0, isAhead: false, onChange })
  useEffect(() => {
    writing.current.onChange = onChange
  }, [onChange])

  const editor = useEditor({
    extensions,
    content: editorDoc(fromMarkdownText(value)),
    immediatelyRender: false,
    autofocus: takesFocus ? 'end' : false,
    injectCSS: false,
    enableInputRules: false,
    editorProps: {
      attributes: {
        ...{ id, role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
        ...(lang ? { lang } : {}),
        ...(description ? { 'aria-describedby': description } : {}),
        ...(isInvalid ? { 'aria-invalid': 'true' } : {}),
        class: 'written min-h-32 max-h-[70vh] overflow-y-auto px-3 py-2',
      },
      transformPastedHTML: cleanedPaste,
      // The browser's own tab key, except from cell to cell of a table (WCAG 2.1.2).
      handleDOMEvents: { keydown: (view, event) => event.key === 'Tab' && !isInTable(view.state) },
      handleKeyDown: (_, event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return false
        event.preventDefault()
        box.current?.dispatchEvent(new CustomEvent('asklink'))
        return true
      },
    },
    onUpdate: ({ editor: one, transaction }) => {
      if (transaction.getMeta(fromOutside)) return
      writing.current.isAhead = true
      clearTimeout(writing.current.timer)
      writing.current.timer = window.setTimeout(() => giveOut(one), settled)
    },
    onBlur: ({ editor: one }) => {
      giveOut(one)
    },
  })

  function giveOut(one: Editor): string {
    const state = writing.current
    clearTimeout(state.timer)
    if (!state.isAhead || one.isDestroyed) return state.given
    state.isAhead = false
    const markdown = toMarkdownText(treeOfEditor(one.getJSON()))
    if (markdown !== state.given) {
      state.given = markdown
      state.onChange(markdown)
    }
    return markdown
  }

  // A merge or an answer of the server: only what differs is replaced, so the caret stays where it is.
  useEffect(() => {
    if (!editor || value === writing.current.given) return
    writing.current.given = value
    writing.current.isAhead = false
    clearTimeout(writing.current.timer)
    takeOver(editor, value)
  }, [editor, value])

  // What was typed in the last moment belongs to what is sent.
  useEffect(() => {
    const form = box.current?.closest('form')
    if (!form || !editor) return
    const complete = (event: FormDataEvent) => {
      if (writing.current.isAhead) event.formData.set(name, toMarkdownText(treeOfEditor(editor.getJSON())))
    }
    form.addEventListener('formdata', complete)
    return () => form.removeEventListener('formdata', complete)
  }, [editor, name])

  useEffect(() => {
    const element = box.current
    const ask = () => editor && setLink(linkAt(editor))
    element?.addEventListener('asklink', ask)
    return () => element?.removeEventListener('asklink', ask)
  }, [editor])

  return (
    <div
      ref={box}
      className="field p-0 has-[.written:focus-visible]:border-accent has-[.written:focus-visible]:outline-3 has-[.written:focus-visible]:outline-accent"
    >
      <input type="hidden" name={name} value={value} />
      {editor ? (
        <Toolbar
          editor={editor}
          label={label}
          controls={id}
          onLink={() => setLink(linkAt(editor))}
          onMarkdown={() => {
            giveOut(editor)
            onMarkdown()
          }}
        />
      ) : null}
      <EditorContent editor={editor} />
      {link && editor ? (
        <LinkDialog
          {...link}
          findRecords={findRecords}
          onLink={(address, words) => {
            setLink(null)
            putLink(editor, address, words)
          }}
          onRemove={() => {
            setLink(null)
            editor.chain().focus().extendMarkRange('link').unsetLink().run()
          }}
          onClose={() => {
            setLink(null)
            editor.commands.focus()
          }}
        />
      ) : null}
    </div>
  )
}

function linkAt(editor: Editor) {
  const address: unknown = editor.getAttributes('link').href
  const isLink = typeof address === 'string'
  return { address: isLink ? address : '', needsWords: !isLink && editor.state.selection.empty }
}

function putLink(editor: Editor, address: string, words: string) {
  const href = linkAddress(address)
  if (!href) return
  const chain = editor.chain().focus()
  const marks = [{ type: 'link', attrs: { href } }]
  if (editor.isActive('link')) chain.extendMarkRange('link').setLink({ href }).run()
  else if (editor.state.selection.empty)
    chain.insertContent({ type: 'text', text: words, marks }).unsetMark('link').run()
  else chain.setLink({ href }).run()
}

function takeOver(editor: Editor, markdown: string) {
  const { state, view, schema } = editor
  const next = schema.nodeFromJSON(editorDoc(fromMarkdownText(markdown)))
  const start = state.doc.content.findDiffStart(next.content)
  const ends = state.doc.content.findDiffEnd(next.content)
  if (start === null || !ends) return
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  const slice = next.slice(start, ends.b + overlap)
  view.dispatch(state.tr.replace(start, ends.a + overlap, slice).setMeta(fromOutside, true))
}
