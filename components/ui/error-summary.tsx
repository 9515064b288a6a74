import type { ReactNode } from 'react'

/** Everything that is wrong with a form, each with a link to its field. Give it focus after a refused save. */
export const ErrorSummary = ({
  id = 'errors',
  title,
  errors,
}: {
  id?: string
  title: ReactNode
  errors: readonly { field: string; message: string }[]
}) =>
  errors.length === 0 ? null : (
    <div id={id} role="alert" tabIndex={-1} className="border-2 border-gap px-5 py-4">
      <h2 className="text-xl">{title}</h2>
      <ul className="mt-2 grid gap-1">
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a href={`#${field}`} className="font-strong text-gap">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
