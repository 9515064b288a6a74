import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Environment } from '@/lib/env'

export type HeaderList = [name: string, value: string][]

const publicPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** While developing, Next reloads through inline scripts and a web socket. */
const developmentPolicy =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; connect-src 'self' ws:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

const privatePolicy = (nonce: string, isDev: boolean) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ''}`,
    // React Aria positions its layers by style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? ' ws:' : ''}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Headers of every answer, whatever it is. */
export function commonHeaders({ isHttps }: Pick<Environment, 'isHttps'>): HeaderList {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()'],
    ...(isHttps ? ([['Strict-Transport-Security', 'max-age=63072000; includeSubDomains']] satisfies HeaderList) : []),
  ]
}

const filePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'"

/** Files that came from people: whatever a browser takes them for, nothing in them runs, and every use is asked for anew. */
export const publicFileHeaders: HeaderList = [
  ['Content-Security-Policy', filePolicy],
  ['Referrer-Policy', 'no-referrer'],
  ['Cache-Control', 'public, max-age=0, must-revalidate, no-transform'],
]

export function setFilePolicy(res: ServerResponse): void {
  res.setHeader('Content-Security-Policy', filePolicy)
  // No part of it may be compressed on its way: spans are counted in its own bytes.
  res.setHeader('Cache-Control', 'private, no-store, no-transform')
  res.setHeader('Referrer-Policy', 'no-referrer')
}

/** Data for programs is for those of every site; browsers show them only the headers that are named. */
export const apiHeaders: HeaderList = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', 'Allow, ETag, Retry-After, X-Request-Id'],
  // What people look for is the page that says the same.
  ['X-Robots-Tag', 'noindex'],
]

export const publicHeaders = ({ isDev }: { isDev: boolean }): HeaderList => [
  ['Content-Security-Policy', isDev ? developmentPolicy : publicPolicy],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
]

/** A policy with a fresh nonce: on the request, where Next reads it, and on the response, where the browser does. */
export function setPrivatePolicy(req: IncomingMessage, res: ServerResponse, isDev: boolean): void {
  const policy = privatePolicy(randomBytes(16).toString('base64'), isDev)
  req.headers['content-security-policy'] = policy
  res.setHeader('Content-Security-Policy', policy)
  res.setHeader('Cache-Control', 'no-store')
  // Links with a secret in them must not be told to anyone.
  res.setHeader('Referrer-Policy', 'same-origin')
}

/** For addresses that are themselves the key: not told to any page that is opened from there, nor kept by search engines. */
export function setSecretPolicy(res: ServerResponse): void {
  res.setHeader('Referrer-Policy', 'no-referrer')
  res.setHeader('X-Robots-Tag', 'noindex, nofollow, noarchive')
}
