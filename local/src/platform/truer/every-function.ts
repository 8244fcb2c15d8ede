import type { IncomingHttpHeaders } from 'node:http'

/** The header by which a worker learns whom a request is for. */
export const functionHeader = 'portal-function'

/** What that header says, as JSON. */
export interface Named {
  name: string
  signature: string
  timeoutSeconds?: number | undefined
}

/** A request as the CLI's worker hands it on. */
interface Request {
  headers: IncomingHttpHeaders
  rawBody: Buffer
  body: unknown
}
interface Response {
  headersSent: boolean
  status(code: number): Response
  send(body: unknown): unknown
}

/** The event a request carries: attributes in headers and the data as body, or all of it as body. */
function eventOf({ headers, rawBody, body }: Request): unknown {
  if (!headers['ce-type']) return JSON.parse(rawBody.toString())
  const attributes = Object.entries(headers)
    .filter(([name]) => name.startsWith('ce-'))
    .map(([name, value]) => [name.slice('ce-'.length), value] as const)
  return { ...Object.fromEntries(attributes), data: body }
}

/**
 * One function that answers for every function of a bundle: a process for each would load the same
 * code as often. What throws fails its own request, and is told in the emulators' log.
 */
export const everyFunctionOf =
  (functions: Readonly<Record<string, (...given: unknown[]) => unknown>>) =>
  async (request: Request, response: Response): Promise<void> => {
    const { name, signature } = JSON.parse(String(request.headers[functionHeader])) as Named
    try {
      const called = functions[name]
      if (!called) throw new Error('there is no function of this name')
      if (signature === 'http') return void (await called(request, response))
      await called(eventOf(request))
      response.send({ status: 'acknowledged' })
    } catch (error) {
      console.error(`${name}:`, error)
      if (!response.headersSent) response.status(500).send('The function failed.')
    }
  }
