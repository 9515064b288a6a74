import { environment } from '@/lib/env'

/** Who runs this installation, from configuration alone; what was not filled in is undefined. */
export const operator = () => environment().operator
export type Operator = ReturnType<typeof operator>
