import { afterAll } from 'vitest'
import { forgetSessions } from './visit'

// Runs for each file: the files of a project share this module, and no file goes on with the windows of another.
afterAll(forgetSessions)
