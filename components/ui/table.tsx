import type { ReactNode } from 'react'

type Column<Row> = { key: string; header: string; cell: (row: Row) => ReactNode; numeric?: boolean }

/** A table whose first column names its rows. On a narrow page it scrolls within itself, by keyboard too. */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer
    <div role="group" aria-label={caption} tabIndex={0} className="scrolls-across">
      <table className="w-full border-collapse text-start">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-edge">
            {columns.map(({ key, header, numeric }) => (
              <th
                key={key}
                scope="col"
                className={`py-2 pe-4 sm:pe-6 text-sm font-strong text-quiet ${numeric ? 'text-end' : 'text-start'}`}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-b border-line">
              {columns.map(({ key, cell, numeric }, place) =>
                place === 0 ? (
                  <th key={key} scope="row" className="py-2.5 pe-4 sm:pe-6 text-start align-top font-normal">
                    {cell(row)}
                  </th>
                ) : (
                  <td
                    key={key}
                    className={`py-2.5 pe-4 sm:pe-6 align-top ${numeric ? 'text-end tabular-nums' : 'text-start'}`}
                  >
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
