import { Currency, formatMoney } from '@portal/model/money'
import { parseForm, words } from './form.ts'
import { escape, page } from './page.ts'
import type { Answer, Asked, Route } from './server.ts'
import type { StripeAccount, StripeState } from './stripe-account.ts'
import type { Session } from './stripe-objects.ts'

const money = (amount: number, currency: string): string =>
  escape(formatMoney(amount, Currency.parse(currency.toUpperCase())))

const nothing: Answer = { status: 404, html: page('Not here', '<h1>Not here</h1>', false) }

const checkout = (session: Session, declined = false): Answer => ({
  html: page(
    'Checkout',
    session.status === 'open'
      ? `<p class="dim">Test payment. Nothing is charged.</p><h1>${escape(session.title)}</h1><p class="amount">${money(session.amount_total, session.currency)}</p>${
          declined ? '<p class="bad" role="alert">The card was declined. Try again.</p>' : ''
        }<form method="post"><button class="gold" name="action" value="pay">Pay now</button><button name="action" value="later">Pay by bank debit, which settles later</button><button name="action" value="decline">Use a card that is declined</button><button name="action" value="leave">Leave without paying</button></form>`
      : '<h1>This page has been used</h1><p class="dim">The payment is done or the page has expired.</p>',
    false,
  ),
})

const button = (action: string, label: string): string =>
  `<form method="post" action="${action}"><button>${label}</button></form>`

/** What can happen to a payment after its page, as buttons. */
function paymentRow({ intents, disputes }: StripeState, { payment_intent: id }: Session): string {
  const intent = intents.find((one) => one.id === id)
  const dispute = disputes.find((one) => one.payment_intent === id)
  if (!intent) return ''
  const at = `/api/payments/${escape(intent.id)}`
  if (intent.status === 'processing')
    return button(`${at}/settle`, 'It settles') + button(`${at}/fail`, 'It fails')
  if (intent.status !== 'succeeded') return ''
  if (dispute?.status === 'needs_response')
    return (
      button(`/api/disputes/${escape(dispute.id)}/won`, 'Win the dispute') +
      button(`/api/disputes/${escape(dispute.id)}/lost`, 'Lose the dispute')
    )
  return button(`${at}/refund`, 'Refund it here') + button(`${at}/dispute`, 'Dispute it')
}

const overview = (state: StripeState): string =>
  page(
    'Payments',
    `<h1>Payments</h1><p class="dim">What Stripe would have seen.</p><ul>${state.sessions
      .map(
        (session) =>
          `<li><h2>${escape(session.title)}</h2><small>${money(session.amount_total, session.currency)} · ${escape(session.status)}</small>${paymentRow(state, session)}</li>`,
      )
      .join('')}</ul><h2>Webhooks</h2><ul>${state.events
      .map(
        ({ id, type }) =>
          `<li>${escape(type)}${button(`/api/events/${escape(id)}/resend`, 'Send again')}</li>`,
      )
      .join('')}</ul>`,
  )

/** The Checkout page, and a page of everything on the account with what may still happen to it. */
export function stripePages(state: StripeState, account: StripeAccount): Route[] {
  const find = (id: string) => state.sessions.find((candidate) => candidate.id === id)

  function act({ body }: Asked, id: string): Answer {
    const session = find(id)
    if (!session) return nothing
    const action = words(parseForm(body), 'action')
    if (action === 'leave') return { location: session.cancel_url }
    if (session.status !== 'open') return checkout(session)
    if (action === 'decline') {
      account.decline(session)
      return checkout(session, true)
    }
    account.complete(session, action === 'later')
    return { location: session.success_url.replace('{CHECKOUT_SESSION_ID}', session.id) }
  }

  const done = (isDone: boolean): Answer =>
    isDone ? { location: '/' } : { status: 409, json: { error: { message: 'not now' } } }

  return [
    [
      'GET',
      /^\/pay\/(\w+)$/,
      (_, [id = '']) => {
        const session = find(id)
        return session ? checkout(session) : nothing
      },
    ],
    ['POST', /^\/pay\/(\w+)$/, (asked, [id = '']) => act(asked, id)],
    ['GET', /^\/$/, () => ({ html: overview(state) })],
    ['POST', /^\/api\/payments\/(\w+)\/settle$/, (_, [id = '']) => done(account.settle(id, true))],
    ['POST', /^\/api\/payments\/(\w+)\/fail$/, (_, [id = '']) => done(account.settle(id, false))],
    [
      'POST',
      /^\/api\/payments\/(\w+)\/refund$/,
      ({ body }, [id = '']) => {
        const amount = Number(words(parseForm(body), 'amount')) || null
        return done(typeof account.refund(id, amount) !== 'string')
      },
    ],
    ['POST', /^\/api\/payments\/(\w+)\/dispute$/, (_, [id = '']) => done(account.dispute(id))],
    ['POST', /^\/api\/refunds\/(\w+)\/fail$/, (_, [id = '']) => done(account.failRefund(id))],
    [
      'POST',
      /^\/api\/disputes\/(\w+)\/(won|lost)$/,
      (_, [id = '', how]) => done(account.decide(id, how === 'won' ? 'won' : 'lost')),
    ],
  ]
}
