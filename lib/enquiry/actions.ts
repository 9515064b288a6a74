'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action, visitorAction } from '@/lib/auth/action'
import { receiveEnquiry, settleEnquiry } from './mutations'
import { enquiryInput, settlementInput } from './schema'

/** Sends what a visitor wrote about a public record. */
export const sendEnquiry = visitorAction({
  input: enquiryInput,
  run: async (caller, input) => {
    await receiveEnquiry(caller, input)
    const { locale, folder, slug, about } = input
    redirect(`/${locale}/write/${folder}/${slug}/${about}?done=sent`)
  },
})

/** Marks a message as answered, as not needed, or as open again. */
export const settle = action({
  name: 'settleEnquiry',
  args: z.tuple([z.uuid()]),
  input: settlementInput,
  rate: 'save',
  run: async (actor, input, id) => {
    await settleEnquiry(actor, id, input)
    // The number in the navigation stands around the page that the redirect leads to.
    refresh()
    redirect(`/desk/enquiries/${id}?done=${input.to}`)
  },
})
