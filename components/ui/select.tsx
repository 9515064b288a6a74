import type { ComponentProps } from 'react'
import { descriptionOf, FieldFrame, type FieldProps } from './field-frame'

type Choice = { value: string; label: string }

/** One of a few choices. `empty` is the words of the choice that chooses nothing. */
export function Select<Input extends object = Record<string, unknown>>({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  className,
  choices,
  empty,
  ...rest
}: FieldProps &
  Omit<ComponentProps<'select'>, 'name' | 'children'> & {
    name: keyof Input & string
    choices: readonly Choice[]
    empty?: string
  }) {
  return (
    <FieldFrame {...{ id, label, hint, error, optional, className }}>
      <select
        id={id}
        name={name}
        className="field"
        aria-invalid={error ? true : undefined}
        aria-describedby={descriptionOf(id, { hint, error })}
        {...rest}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
