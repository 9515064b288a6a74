import type { TestProject } from 'vitest/node'
import { startTestServer, type TestServer } from './test-postgres'

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/** Once for the whole run of the project `database`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, stop } = await startTestServer()
  project.provide('testServer', server)
  return stop
}
