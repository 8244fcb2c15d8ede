import { inertPolicy, securityHeaders } from '@portal/model/security-headers'
import { storableInput } from '@portal/model/storable'
import type { Response } from 'express'
import {
  type CallableFunction,
  type HttpsFunction,
  type HttpsOptions,
  onRequest,
  type Request,
} from 'firebase-functions/https'
import { logger } from './log.ts'
import { isForeign, isHttps } from './site.ts'

type Serve = (request: Request, response: Response) => Promise<unknown> | void

/** What is done about a request of a foreign page before it is refused. */
type OnForeign = (request: Request) => Promise<void> | void

/** Puts on what every answer of a function carries; a handler may say more of its own. */
export function dress(response: Response): void {
  response.removeHeader('x-powered-by')
  response.set({ ...securityHeaders(isHttps()), 'Content-Security-Policy': inertPolicy })
}

/** A response that never names who may read it but ourselves, whatever the runtime has put on. */
function close(response: Response): void {
  for (const name of response.getHeaderNames())
    if (name.startsWith('access-control-')) response.removeHeader(name)
}

/**
 * Stands before a function and all the runtime does for it: each answer is dressed, and a page of
 * another site gets 403, also for its preflight, without a word on who else might ask.
 */
export const guarded = <Guarded extends CallableFunction<unknown, unknown> | HttpsFunction>(
  inner: Guarded,
  onForeign: OnForeign,
): Guarded =>
  new Proxy(inner, {
    async apply(target, self, [request, response]: [Request, Response]) {
      dress(response)
      if (isForeign(request)) {
        await onForeign(request)
        response
          .status(403)
          .json({ error: { status: 'PERMISSION_DENIED', message: 'foreign origin' } })
        return
      }
      await Reflect.apply(target as Serve, self, [request, response])
    },
  })

/**
 * Defines a function that answers requests which are no calls. Words in a body are as those that
 * come with a call. Nobody's pages may read it but whoever the handler names; what a handler throws
 * is logged and answered with 500.
 */
export const defineHttp = (
  options: HttpsOptions,
  serve: Serve,
  onForeign: OnForeign,
): HttpsFunction =>
  guarded(
    onRequest(options, async (request, response) => {
      close(response)
      request.body = storableInput(request.body)
      try {
        await serve(request, response)
      } catch (error) {
        logger.error('a request failed', error)
        if (response.headersSent) response.destroy()
        else response.status(500).set('cache-control', 'no-store').json({ error: 'internal' })
      }
    }),
    onForeign,
  )
