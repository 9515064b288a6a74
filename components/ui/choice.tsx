import type { ComponentProps } from 'react'

/** One box to tick, or one of several radio buttons inside a `Fieldset`. */
export function Choice<Input extends object = Record<string, unknown>>({
  name,
  label,
  hint,
  type = 'checkbox',
  value,
  id = value === undefined ? name : `${name}-${value}`,
  ...rest
}: Omit<ComponentProps<'input'>, 'name' | 'type' | 'value'> & {
  name: keyof Input & string
  label: string
  hint?: string
  type?: 'checkbox' | 'radio'
  value?: string
}) {
  return (
    <div className="flex gap-3">
      <input
        id={id}
        name={name}
        type={type}
        value={value}
        className="mt-1 size-5 shrink-0"
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {hint ? (
          <p id={`${id}-hint`} className="text-sm text-quiet">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  )
}
