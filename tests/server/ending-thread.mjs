import process from 'node:process'
import { parentPort } from 'node:worker_threads'

// Stands in for the thread of the search where that shall end: it answers, lets wait, or fails as it is told.
parentPort?.on('message', ({ number, question }) => {
  if (question.words === 'end') process.exit(1)
  if (question.words !== 'wait') parentPort?.postMessage({ number, answer: JSON.stringify({ total: 7 }) })
})
