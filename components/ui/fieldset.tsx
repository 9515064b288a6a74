import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { descriptionOf } from './field-frame'

/** Fields that answer one question together. */
export const Fieldset = ({
  id,
  legend,
  hint,
  error,
  className,
  isQuiet = false,
  children,
}: {
  id: string
  legend: string
  hint?: string | undefined
  error?: string | undefined
  className?: string
  /** Named like a field rather than like a part of the page. */
  isQuiet?: boolean
  children: ReactNode
}) => (
  <fieldset
    id={id}
    aria-describedby={descriptionOf(id, { hint, error })}
    className={classNames('min-w-0', error && 'border-s-4 border-gap ps-4')}
  >
    <legend className={isQuiet ? 'mb-1.5 font-strong' : 'mb-1 font-display text-xl font-medium'}>{legend}</legend>
    {hint ? (
      <p id={`${id}-hint`} className="mb-3 max-w-measure text-sm text-quiet">
        {hint}
      </p>
    ) : null}
    {error ? (
      <p id={`${id}-error`} className="mb-3 text-sm font-strong text-gap">
        {error}
      </p>
    ) : null}
    <div className={classNames('grid gap-5', className)}>{children}</div>
  </fieldset>
)
