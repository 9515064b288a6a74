/** The request that Next would be answering: what a test says it carries. */
export const request = {
  headers: new Headers(),
  cookies: new Map<string, string>(),
  refreshed: 0,
  begin(headers: Record<string, string> = {}) {
    this.headers = new Headers({ 'x-forwarded-for': '203.0.113.7', origin: 'http://localhost:3000', ...headers })
    this.refreshed = 0
  },
}

/** In place of `next/headers`. */
export const nextHeaders = {
  headers: async () => request.headers,
  cookies: async () => ({
    get: (name: string) => (request.cookies.has(name) ? { name, value: request.cookies.get(name) } : undefined),
    set: (name: string, value: string, options?: { maxAge?: number }) =>
      options?.maxAge === 0 ? request.cookies.delete(name) : request.cookies.set(name, value),
  }),
}

/** In place of `next/cache`. */
export const nextCache = {
  refresh: () => {
    request.refreshed += 1
  },
}
