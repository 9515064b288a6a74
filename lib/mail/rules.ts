import { OutboxState } from '@/lib/generated/prisma/enums'

/** What may become of an outgoing message, in the order of its life. */
export const outboxStates = Object.values(OutboxState)
