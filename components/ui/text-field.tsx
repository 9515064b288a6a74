import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { descriptionOf, FieldFrame, type FieldProps } from './field-frame'

/**
 * One line of text, a number, a date or a time. `Input` is the type of the form's input: a name that is not one of its
 * fields does not compile.
 */
export function TextField<Input extends object = Record<string, unknown>>({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  className,
  inputClassName,
  ...rest
}: FieldProps & Omit<ComponentProps<'input'>, 'name'> & { name: keyof Input & string; inputClassName?: string }) {
  return (
    <FieldFrame {...{ id, label, hint, error, optional, className }}>
      <input
        id={id}
        name={name}
        className={classNames('field', inputClassName)}
        aria-invalid={error ? true : undefined}
        aria-describedby={descriptionOf(id, { hint, error })}
        {...rest}
      />
    </FieldFrame>
  )
}
