import { decodeBase32IgnorePadding } from '@oslojs/encoding'
import { generateHOTP } from '@oslojs/otp'
import { sealText, unsealText } from '@/lib/auth/sealing'
import { db } from '@/lib/db'
import { type FormState, idle } from '@/lib/form-state'
import { freshAppKey } from '@/lib/second-factor/codes/app-code'

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

/** The key of an app that is being added. */
export async function keyOfNewApp(personId: string): Promise<string> {
  const { secret } = await db.authenticatorApp.findUniqueOrThrow({ where: { personId } })
  return unsealText(secret, 'authenticator app', personId) ?? ''
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
