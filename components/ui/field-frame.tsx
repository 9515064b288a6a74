import type { ReactNode } from 'react'
import { classNames } from './class-names'

export type FieldProps = {
  label: string
  /** What to write and how, in a few words. */
  hint?: string | undefined
  error?: string | undefined
  /** Said after the label of a field that may stay empty. */
  optional?: string | undefined
  className?: string | undefined
}

/** Ids of a field's hint and error, for `aria-describedby`. */
export const descriptionOf = (id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>) =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined

/** Label above, hint below it, then what is wrong, then the control. */
export const FieldFrame = ({
  id,
  label,
  hint,
  error,
  optional,
  className,
  children,
}: FieldProps & { id: string; children: ReactNode }) => (
  <div className={classNames('grid content-start gap-1.5', error && 'border-s-4 border-gap ps-4', className)}>
    <label htmlFor={id} className="font-strong">
      {label}
      {optional ? <span className="font-normal text-quiet"> ({optional})</span> : null}
    </label>
    {hint ? (
      <p id={`${id}-hint`} className="text-sm text-quiet">
        {hint}
      </p>
    ) : null}
    {error ? (
      <p id={`${id}-error`} className="text-sm font-strong text-gap">
        {error}
      </p>
    ) : null}
    {children}
  </div>
)
