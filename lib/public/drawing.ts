import type { ReactNode } from 'react'
import { portalProcess } from '@/server/process'

/**
 * Draws a public page into the answer being made, in one go; the door puts it into its place (server/drawing.ts). False
 * where no such answer is being made and React has to draw it: in development, in tests.
 */
export const drawAtOnce = (page: ReactNode): boolean => portalProcess().draw?.(page) ?? false
