'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action, visitorAction } from '@/lib/auth/action'
import { recordPathOf } from '@/lib/editing/folders'
import { recordKind } from '@/lib/editing/schema'
import { answerHeartbeat, chooseResponsible, settleHeartbeat, takeBackAnswer } from './mutations'
import { answerInput, responsibleInput, takeBackInput } from './schema'

/** Answers one question of a letter. */
export const answerQuestion = visitorAction({
  input: answerInput,
  secrets: ['token'],
  run: async (caller, input) => {
    await answerHeartbeat(caller, input)
  },
})

/** Takes an answer back. */
export const takeAnswerBack = visitorAction({
  input: takeBackInput,
  secrets: ['token'],
  run: async (caller, input) => {
    await takeBackAnswer(caller, input)
  },
})

/** Says that what an answer asked for was done. */
export const settleAnswer = action({
  name: 'settleHeartbeat',
  args: z.tuple([z.uuid()]),
  input: z.strictObject({}),
  rate: 'save',
  run: async (actor, _input, id) => {
    await settleHeartbeat(actor, id)
    redirect('/desk?settled=heartbeat#heartbeats' as '/desk')
  },
})

/** Says who answers for a record. */
export const nameResponsible = action({
  name: 'chooseResponsible',
  args: z.tuple([z.strictObject({ kind: recordKind, id: z.uuid() })]),
  input: responsibleInput,
  rate: 'save',
  run: async (actor, { responsibleId }, { kind, id }) => {
    await chooseResponsible(actor, id, responsibleId)
    redirect(`${recordPathOf({ kind, id })}/review?done=responsible` as '/desk')
  },
})
