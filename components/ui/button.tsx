import type { ComponentProps } from 'react'
import { classNames } from './class-names'

type Weight = 'main' | 'plain' | 'danger'

const weights: Record<Weight, string> = {
  main: 'border-accent bg-accent text-paper hover:bg-ink hover:border-ink',
  plain: 'border-edge bg-paper text-ink hover:border-ink hover:bg-wash',
  danger: 'border-gap bg-paper text-gap hover:bg-gap hover:text-paper',
}
const shape =
  'inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-small border px-5 py-2 text-base font-strong no-underline disabled:cursor-not-allowed disabled:opacity-60'

/** `main` once per page at most; `danger` for what takes something away. */
export const Button = ({
  weight = 'plain',
  className,
  type = 'submit',
  ...rest
}: ComponentProps<'button'> & { weight?: Weight }) => (
  <button type={type} className={classNames(shape, weights[weight], className)} {...rest} />
)

/** A link that begins something, such as recording a roundtable. */
export const ButtonLink = ({ weight = 'plain', className, ...rest }: ComponentProps<'a'> & { weight?: Weight }) => (
  <a className={classNames(shape, weights[weight], className)} {...rest} />
)
