import type { ReactNode } from 'react'
import { classNames } from './class-names'

type Tone = 'plain' | 'good' | 'attention' | 'wrong'

const tones: Record<Tone, string> = {
  plain: 'border-edge',
  good: 'border-practice',
  attention: 'border-idea',
  wrong: 'border-gap',
}

/** Something to know before going on. `role` is `status` for what just happened, `alert` for what went wrong. */
export const Notice = ({
  tone = 'plain',
  title,
  role,
  className,
  children,
}: {
  tone?: Tone
  title?: ReactNode
  role?: 'status' | 'alert'
  className?: string
  children?: ReactNode
}) => (
  <div role={role} className={classNames('border-s-4 bg-wash px-5 py-4', tones[tone], className)}>
    {title ? <p className="font-strong">{title}</p> : null}
    {children ? <div className="max-w-measure">{children}</div> : null}
  </div>
)
