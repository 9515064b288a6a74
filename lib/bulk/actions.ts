'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action } from '@/lib/auth/action'
import { changeMany, removeView, saveView, undoMany } from './mutations'
import { plainChange, sensitiveChange, viewInput, viewRemoval } from './schema'

const nothing = z.tuple([])
const to = (path: string) => redirect(path as '/desk')

/** Does the same to many records. */
export const change = action({
  name: 'changeMany',
  args: nothing,
  input: plainChange,
  rate: 'publish',
  run: async (actor, { records, ...chosen }) => {
    const { id } = await changeMany(actor, records, chosen)
    to(`/desk/records/changes/${id}?done=changed`)
  },
})

/** The same for what must not happen at a desk left open. */
export const changeSensitive = action({
  name: 'changeManySensitive',
  args: nothing,
  input: sensitiveChange,
  rate: 'publish',
  isSensitive: true,
  run: async (actor, { records, ...chosen }) => {
    const { id } = await changeMany(actor, records, chosen)
    to(`/desk/records/changes/${id}?done=changed`)
  },
})

/** Takes such a change back. */
export const undo = action({
  name: 'undoMany',
  args: z.tuple([z.uuid()]),
  input: z.strictObject({}),
  rate: 'publish',
  run: async (actor, _input, id) => {
    await undoMany(actor, id)
    to(`/desk/records/changes/${id}?done=undone`)
  },
})

/** Keeps the filters of a list under a name. */
export const keepView = action({
  name: 'saveView',
  args: nothing,
  input: viewInput,
  rate: 'save',
  run: async (actor, { name, query, path, isShared }) => {
    await saveView(actor, { name, query, isShared: isShared === 'on' })
    to(query ? `${path}?${query}` : path)
  },
})

/** Forgets such a view. */
export const forgetView = action({
  name: 'removeView',
  args: z.tuple([z.uuid()]),
  input: viewRemoval,
  rate: 'save',
  run: async (actor, { path }, id) => {
    await removeView(actor, id)
    to(path)
  },
})
