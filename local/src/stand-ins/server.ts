import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { SetupFailure } from '../platform/failure.ts'
import { Faults } from './faults.ts'

/** What a stand-in answers a request with. */
export interface Answer {
  status?: number
  json?: unknown
  html?: string
  location?: string
  headers?: Record<string, string>
}

export interface Asked {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingMessage['headers']
  body: string
}

/** `[method, path pattern, handler]`; the pattern's groups are the handler's second argument. */
export type Route = readonly [
  method: string,
  path: RegExp,
  handle: (asked: Asked, groups: string[]) => Answer | Promise<Answer>,
]

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

function send(response: ServerResponse, { status = 200, json, html, location, headers }: Answer) {
  if (location) response.setHeader('location', location)
  for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value)
  if (html !== undefined) response.setHeader('content-type', 'text/html; charset=utf-8')
  else if (json !== undefined) response.setHeader('content-type', 'application/json')
  response.writeHead(location ? (status === 200 ? 303 : status) : status)
  response.end(html ?? (json === undefined ? '' : JSON.stringify(json)))
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * A stand-in: its routes, and `POST /api/faults` and `POST /api/reset` for tests. A fault hits the
 * next requests whose path `isService` says to be the service's own.
 */
export async function serve(
  name: string,
  port: number,
  options: {
    routes: readonly Route[]
    isService: (path: string) => boolean
    reset: () => void
    /** How this service words a fault with a status. */
    refuse?: (status: number) => Answer
  },
  faults = new Faults(),
): Promise<{ port: number; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://local')
      const method = request.method ?? 'GET'
      const body = await bodyOf(request)
      if (method === 'POST' && url.pathname === '/api/faults') {
        faults.set(JSON.parse(body) as object)
        return send(response, { json: {} })
      }
      if (method === 'POST' && url.pathname === '/api/reset') {
        faults.clear()
        options.reset()
        return send(response, { json: {} })
      }
      const asked: Asked = {
        method,
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body,
      }
      const fault = options.isService(asked.path) ? faults.next() : null
      if (fault?.delayMs) await pause(fault.delayMs)
      if (fault?.status)
        return send(
          response,
          options.refuse?.(fault.status) ?? {
            status: fault.status,
            json: { error: { message: 'a fault' } },
          },
        )
      for (const [wanted, pattern, handle] of options.routes) {
        const groups = wanted === method ? pattern.exec(asked.path) : null
        if (!groups) continue
        const answer = await handle(asked, groups.slice(1))
        return fault?.cut ? void response.destroy() : send(response, answer)
      }
      send(response, { status: 404, json: { error: { message: `no ${method} ${asked.path}` } } })
    })().catch((error: unknown) => {
      console.error(`${name}:`, error)
      if (!response.headersSent) send(response, { status: 500, json: { error: String(error) } })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new SetupFailure(`Port ${port} (${name}) is taken. Stop that program and try again.`)
          : error,
      ),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
