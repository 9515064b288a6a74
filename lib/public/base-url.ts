import { environment } from '@/lib/env'

/** Where this portal is found, from configuration alone: the address a request came to is never believed. */
export const baseUrl = () => new URL(environment().publicUrl)

/** A path of the portal as an absolute address. */
export const absoluteUrl = (path: string) => new URL(path, baseUrl()).href
