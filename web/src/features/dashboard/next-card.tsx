import { type CalendarDate, formatDay } from '@portal/model/calendar'
import { formatMoney } from '@portal/model/money'
import { routes } from '@portal/model/routes'
import type { NextAction } from './next-action.ts'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { Failed } from '#ui/states.tsx'

/** The words, the button and its address for what comes next. */
function cardOf(action: Exclude<NextAction, { kind: 'answer-offer' }>, booking: string) {
  const words = text.dashboard.next
  if (action.kind === 'pay') {
    const { amount, paid, due } = action.instalment
    const money = formatMoney(amount - paid, action.currency)
    const { heading, body, finished } = words.pay
    return {
      heading:
        action.for === 'photographs'
          ? finished.heading
          : action.for === 'date'
            ? heading.date
            : heading[action.part],
      body: (action.for === 'photographs' ? finished : { body }).body(money, formatDay(due)),
      action: words.pay.action[action.part](money),
      to: routes.portal.invoice(action.invoice),
    }
  }
  if (action.kind === 'choose') {
    const { heading, body, action: button, until } = words.choose
    return {
      heading,
      body:
        body(action.chosen, action.included) +
        (action.until ? until(formatDay(action.until)) : '.'),
      action: button,
      to: routes.portal.gallery(booking),
    }
  }
  if (action.kind === 'view-gallery' || action.kind === 'download') {
    const until: CalendarDate | null = action.until
    const { heading, action: button } = words[action.kind]
    const last = until && formatDay(until)
    return {
      heading,
      body:
        action.kind === 'download'
          ? words.download.body(action.finals, last)
          : words['view-gallery'].body(last),
      action: button,
      to: routes.portal.gallery(booking),
    }
  }
  const to = {
    paying: routes.portal.invoices(),
    withheld: routes.portal.chats(),
    'shoot-day': routes.portal.chats(),
    submitted: routes.portal.gallery(booking),
    'choosing-over': routes.portal.chats(),
    'gallery-archived': routes.portal.chats(),
    'book-again': routes.book(),
    wait: routes.portal.chats(),
    prepare: routes.portal.chats(),
    'await-photographs': routes.portal.chats(),
  }[action.kind]
  return { ...words[action.kind], to }
}

/** Where nothing is asked, and nothing is to be had, the button is a way and no call. */
const quiet = new Set<NextAction['kind']>(['wait', 'submitted', 'withheld', 'gallery-archived'])

/**
 * What is asked of the client now, with its one button. While the place on the waiting list is the
 * gold on the screen, the button stays quiet.
 */
export function NextCard({
  next,
  booking,
}: {
  /** Failed: the invoice or the gallery cannot be read, so nobody can say. */
  next: { state: 'loading' } | { state: 'failed' } | { state: 'ready'; action: NextAction }
  booking: string
}) {
  const words = text.dashboard.next
  if (next.state === 'loading') return <Skeleton className="h-52 w-full" />
  if (next.state === 'failed')
    return (
      <Panel>
        <Failed title={words.failed.title} body={words.failed.body} />
      </Panel>
    )
  // The offer stands above everything and asks by itself.
  if (next.action.kind === 'answer-offer') return null
  const card = cardOf(next.action, booking)
  return (
    <Panel>
      <div className="flex flex-col items-start gap-2">
        <p className="eyebrow">{words.title}</p>
        <h2 className="font-display text-2xl text-balance md:text-3xl">{card.heading}</h2>
        <p className="text-dim max-w-prose">{card.body}</p>
        <LinkButton
          kind={quiet.has(next.action.kind) ? 'quiet' : 'gold'}
          to={card.to}
          className="mt-3"
        >
          {card.action}
        </LinkButton>
      </div>
    </Panel>
  )
}
