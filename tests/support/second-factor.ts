import { decodeBase32IgnorePadding } from '@oslojs/encoding'
import { generateHOTP } from '@oslojs/otp'
import { sealText } from '@/lib/auth/sealing'
import { db } from '@/lib/db'
import { type FormState, idle } from '@/lib/form-state'
import { freshAppKey } from '@/lib/second-factor/codes/app-code'
import { newKeyOf } from '@/lib/second-factor/codes/new-key'

/** What the app shows now, or `away` half minutes from now. */
export const codeOf = (key: string, away = 0): string =>
  generateHOTP(decodeBase32IgnorePadding(key), BigInt(Math.floor(Date.now() / 30_000) + away), 6)

/** Gives a person an app that was confirmed; answers its key. */
export async function anApp(personId: string): Promise<string> {
  const key = freshAppKey()
  const secret = sealText(key, 'authenticator app', personId)
  await db.authenticatorApp.create({ data: { personId, secret, confirmedAt: new Date() } })
  return key
}

/** The key of an app that is being added in the person's newest session. */
export async function keyOfNewApp(personId: string): Promise<string> {
  const app = await db.authenticatorApp.findUniqueOrThrow({ where: { personId } })
  const session = await db.session.findFirstOrThrow({
    where: { personId, endedAt: null },
    orderBy: { createdAt: 'desc' },
    select: { id: true, provenAt: true, secondFactorAt: true },
  })
  return newKeyOf(app, { personId, session }) ?? ''
}

type Act = (state: FormState, form: FormData) => Promise<FormState>
/** What a form was told, or where it was sent on to. */
export async function sent(act: Act, fields: Record<string, string> = {}): Promise<FormState | string> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  try {
    return await act(idle, form)
  } catch (thrown) {
    const digest = (thrown as { digest?: string }).digest
    if (!digest) throw thrown
    return digest.split(';')[2] ?? ''
  }
}
