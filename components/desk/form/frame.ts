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
    // Most answers may be left out: those that may not are marked.
    optional: isRequired ? t('needed') : undefined,
  }
}
