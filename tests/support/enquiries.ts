import { vi } from 'vitest'
import type { Actor } from '@/lib/auth/actor'
import { receiveEnquiry } from '@/lib/enquiry/mutations'
import type { EnquiryInput } from '@/lib/enquiry/schema'
import { AppError } from '@/lib/errors'
import { recordPractice } from '@/lib/practice/mutations'
import { practiceInput } from '@/lib/practice/schema'
import { subjectOfToken } from '@/lib/public/enquiries'
import { issueFormToken } from '@/lib/public/form-token'
import { publishRecord } from '@/lib/publishing/mutations'
import { aMembership } from './people'
import { aMember, anAdmin, aPlatform } from './records'

export const canary = { text: 'Canary-text: the year is wrong.', name: 'Canary-name', email: 'canary@example.org' }
export const caller = { requestId: '7f9b3c1e-0000-4000-8000-000000000000', source: '203.0.113.0/24' }
export const at = new Date('2026-11-22T10:00:00Z')

/** A public practice of IOM Poland that the Institute of Public Affairs carries out, and people of both. */
export async function aPracticeToWriteAbout() {
  vi.stubEnv('NEXTAUTH_SECRET', 'thirty-two random bytes, or a few more than that')
  const admin = await anAdmin()
  const place = await aPlatform(admin)
  const owners = await aMember([{ organisationId: place.host, role: 'contributor' }])
  const doers = await aMember([{ organisationId: place.stranger, role: 'contributor' }])
  await aMembership(owners.personId, place.host, 'contributor')
  const practice = await aPracticeOf(admin, place.host, place.stranger)
  return { admin, place, owners, doers, practice }
}

async function aPracticeOf(admin: Actor, organisationId: string, carriedOutById: string | null) {
  const saved = await recordPractice(
    admin,
    practiceInput.parse({
      ...{ organisationId, language: 'en', title: 'Open house', summary: 'Doors open.', sources: [], themes: [] },
      ...{ carriedOutById, regionId: null, place: null, started: null },
      ...{ problem: '', whatIsDone: '', whoBenefits: '', resources: '', results: '', lessons: '', toCopyIt: '' },
    }),
  )
  await publishRecord(admin, { kind: 'practice', ...saved })
  return saved
}

/** A form about the practice, opened a minute before `at`, filled in. */
export function formAbout(practiceId: string, more: Partial<EnquiryInput> = {}, openedAt = at.getTime() - 60_000) {
  const about = more.about ?? 'correction'
  const token = issueFormToken(subjectOfToken(practiceId, about), openedAt)
  const address = { locale: 'en', folder: 'practices', slug: 'open-house', about } as const
  return { ...address, token, homepage: '', ...canary, ...more } satisfies EnquiryInput
}

export const sendAbout = (practiceId: string, more: Partial<EnquiryInput> = {}, from = caller) =>
  receiveEnquiry(from, formAbout(practiceId, more), at)

/** Why something was refused, or `done`. */
export const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? `${error.code} ${error.reason ?? ''}`.trim() : error),
  )
