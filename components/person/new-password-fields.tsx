'use client'

import { TextField } from '@/components/ui/text-field'

type Texts = { label: string; hint: string; again: string }
type Errors = { password: string | undefined; passwordAgain: string | undefined }

/** A new password, typed twice. */
export function NewPasswordFields({ texts, errors, id = '' }: { texts: Texts; errors: Errors; id?: string }) {
  const password = { type: 'password', autoComplete: 'new-password', required: true }
  return (
    <>
      <TextField
        id={`${id}password`}
        name="password"
        label={texts.label}
        hint={texts.hint}
        error={errors.password}
        {...password}
      />
      <TextField
        id={`${id}passwordAgain`}
        name="passwordAgain"
        label={texts.again}
        error={errors.passwordAgain}
        {...password}
      />
    </>
  )
}
