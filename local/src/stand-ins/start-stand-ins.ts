import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { Faults } from './faults.ts'
import { mailRoutes, type ReceivedMail } from './mail.ts'
import { pushRoutes, type ReceivedPush } from './push.ts'
import { serve } from './server.ts'
import { type StripeSettings, type StripeState, stripeRoutes } from './stripe.ts'

interface State {
  mails: ReceivedMail[]
  pushes: ReceivedPush[]
  stripe: StripeState
}

const emptyStripe = (): StripeState => ({ sessions: [], intents: [], events: [], keys: {} })

async function stateFrom(dataFile: string | undefined): Promise<State> {
  if (dataFile && existsSync(dataFile)) return JSON.parse(await readFile(dataFile, 'utf8')) as State
  return { mails: [], pushes: [], stripe: emptyStripe() }
}

/**
 * Starts what stands in for SendGrid, FCM and Stripe. With a `dataFile` they remember from one run
 * to the next. Port 0 takes any free port; the ports in use are answered.
 */
export async function startStandIns(options: {
  ports: { mail: number; push: number; stripe: number }
  stripe: StripeSettings
  dataFile?: string
}): Promise<{ ports: { mail: number; push: number; stripe: number }; stop(): Promise<void> }> {
  const state = await stateFrom(options.dataFile)
  const gone = new Set<string>()
  const hookFaults = new Faults()
  const mail = await serve('mail stand-in', options.ports.mail, {
    routes: mailRoutes(state.mails),
    isService: (path) => path.startsWith('/v3/'),
    reset: () => void state.mails.splice(0),
  })
  const push = await serve('push stand-in', options.ports.push, {
    routes: pushRoutes(state.pushes, gone),
    isService: (path) => path.startsWith('/v1/'),
    reset: () => {
      state.pushes.splice(0)
      gone.clear()
    },
  })
  const stripe = await serve('Stripe stand-in', options.ports.stripe, {
    routes: stripeRoutes(state.stripe, options.stripe, hookFaults),
    isService: (path) => path.startsWith('/v1/'),
    reset: () => {
      Object.assign(state.stripe, emptyStripe())
      hookFaults.clear()
    },
  })
  return {
    ports: { mail: mail.port, push: push.port, stripe: stripe.port },
    async stop() {
      await Promise.all([mail.stop(), push.stop(), stripe.stop()])
      if (options.dataFile) await writeFile(options.dataFile, JSON.stringify(state))
    },
  }
}
