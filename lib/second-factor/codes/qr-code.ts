import { create } from 'qrcode'

/** A square of light and dark as the path of its dark fields, with a margin that cameras need; `size` is its side. */
export function qrPath(text: string): { size: number; path: string } {
  const margin = 4
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const fields: string[] = []
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) fields.push(`M${column + margin} ${row + margin}h1v1h-1z`)
    }
  }
  return { size: modules.size + 2 * margin, path: fields.join('') }
}
