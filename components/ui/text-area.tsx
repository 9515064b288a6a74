import type { ComponentProps } from 'react'
import { descriptionOf, FieldFrame, type FieldProps } from './field-frame'

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea<Input extends object = Record<string, unknown>>({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  className,
  rows = 4,
  ...rest
}: FieldProps & Omit<ComponentProps<'textarea'>, 'name'> & { name: keyof Input & string }) {
  return (
    <FieldFrame {...{ id, label, hint, error, optional, className }}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        className="field field-sizing-content"
        aria-invalid={error ? true : undefined}
        aria-describedby={descriptionOf(id, { hint, error })}
        {...rest}
      />
    </FieldFrame>
  )
}
