import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { Faults } from './faults.ts'
import { mailRoutes, type ReceivedMail } from './mail.ts'
import { type DeadTokens, pushRoutes, type ReceivedPush } from './push.ts'
import { serve } from './server.ts'
import { type ReceivedText, smsRoutes, twilioError } from './sms.ts'
import { emptyStripe, type StripeState } from './stripe-account.ts'
import { type StripeSettings, stripeRoutes } from './stripe.ts'

interface State {
  mails: ReceivedMail[]
  pushes: ReceivedPush[]
  texts: ReceivedText[]
  stripe: StripeState
}

async function stateFrom(dataFile: string | undefined): Promise<State> {
  const empty: State = { mails: [], pushes: [], texts: [], stripe: emptyStripe() }
  if (!dataFile || !existsSync(dataFile)) return empty
  const kept = JSON.parse(await readFile(dataFile, 'utf8')) as Partial<State>
  return { ...empty, ...kept, stripe: { ...empty.stripe, ...kept.stripe } }
}

interface StandInPorts {
  mail: number
  push: number
  sms: number
  stripe: number
}

/**
 * Starts what stands in for SendGrid, FCM, Twilio and Stripe. With a `dataFile` they remember from one run
 * to the next. Port 0 takes any free port; the ports in use are answered.
 */
export async function startStandIns(options: {
  ports: StandInPorts
  stripe: StripeSettings
  dataFile?: string
}): Promise<{ ports: StandInPorts; stop(): Promise<void> }> {
  const state = await stateFrom(options.dataFile)
  const gone: DeadTokens = new Map()
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
  const sms = await serve('SMS stand-in', options.ports.sms, {
    routes: smsRoutes(state.texts),
    isService: (path) => path.startsWith('/2010-04-01/'),
    reset: () => void state.texts.splice(0),
    refuse: (status) => twilioError(status, status === 429 ? 20_429 : 20_500, 'a fault'),
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
    ports: { mail: mail.port, push: push.port, sms: sms.port, stripe: stripe.port },
    async stop() {
      await Promise.all([mail.stop(), push.stop(), sms.stop(), stripe.stop()])
      if (options.dataFile) await writeFile(options.dataFile, JSON.stringify(state))
    },
  }
}
