'use server'

import * as z from 'zod'
import { action } from '@/lib/auth/action'
import { acceptFindings, describeFile, moveFile, putFileBack, removeFile } from './mutations'
import { describing, moving, naming } from './schema'

// Its forms name the file themselves: what is bound to them would have to be bound by the page, file by file.
const nothing = z.tuple([])

/** Says what a file shows and is called, in one language. */
export const describe = action({
  name: 'describeFile',
  args: nothing,
  input: describing,
  rate: 'save',
  run: (actor, { file, ...words }) => describeFile(actor, file, words),
})

/** Moves a file one place in the list of its record. */
export const move = action({
  name: 'moveFile',
  args: nothing,
  input: moving,
  rate: 'save',
  run: (actor, { file, to }) => moveFile(actor, file, to),
})

/** Takes a file off its record. */
export const remove = action({
  name: 'removeFile',
  args: nothing,
  input: naming,
  rate: 'save',
  run: (actor, { file }) => removeFile(actor, file),
})

/** Puts a file back on its record. */
export const putBack = action({
  name: 'putFileBack',
  args: nothing,
  input: naming,
  rate: 'save',
  run: (actor, { file }) => putFileBack(actor, file),
})

/** Says that what was found in a document may be seen by everybody. */
export const accept = action({
  name: 'acceptFindings',
  args: nothing,
  input: naming,
  rate: 'save',
  run: (actor, { file }) => acceptFindings(actor, file),
})
