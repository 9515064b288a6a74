// Whether the portal of this container lives: for HEALTHCHECK, where there is no curl.
const port = process.env.PORT || 3000
const answer = await fetch(`http://127.0.0.1:${port}/health/live`, { signal: AbortSignal.timeout(4_000) }).catch(
  () => undefined,
)
process.exit(answer?.ok ? 0 : 1)
