'use client'

export { Difference as ShownDifference } from '@/components/desk/difference'
