'use client'

import { useTranslations } from 'next-intl'
import { useFieldError, useWording } from './form-context'

/** The words around a field: its label, its help, and what is wrong with it. */
export function useFrame({ path, wording }: { path: string; wording: string }, isRequired?: true) {
  const t = useTranslations('recordForm')
  const words = useWording()
  const errorOf = useFieldError()
  return {
    id: path,
    label: words.field(wording),
    hint: words.hint(wording),
    error: errorOf(path),
    optional: isRequired ? undefined : t('optional'),
  }
}
