import { formatDay } from '@portal/model/calendar'
import { formatMoney } from '@portal/model/money'
import type { NextAction } from './next-action.ts'
import { text } from '#text/text.ts'
import { LinkButton } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'

/** The words, the button and its address for what comes next. */
function cardOf(action: NextAction, booking: string) {
  const words = text.dashboard.next
  if (action.kind === 'pay') {
    const { kind, amount, due } = action.instalment
    const money = formatMoney(amount, action.currency)
    return {
      heading: words.pay.heading[kind],
      body: words.pay.body(money, formatDay(due)),
      action: words.pay.action[kind](money),
      to: `/portal/invoices/${booking}`,
    }
  }
  const to = {
    'view-gallery': `/portal/gallery/${booking}`,
    'book-again': '/book',
    wait: '/portal/chat',
    prepare: '/portal/chat',
    'await-photographs': '/portal/chat',
  }[action.kind]
  return { ...words[action.kind], to }
}

/**
 * What is asked of the client now, with its one button. While the place in the waiting list is the
 * gold on the screen, the button stays quiet.
 */
export function NextCard({ action, booking }: { action: NextAction; booking: string }) {
  const card = cardOf(action, booking)
  return (
    <Panel title={text.dashboard.next.title}>
      <div className="flex flex-col items-start gap-2">
        <h3 className="font-display text-2xl text-balance">{card.heading}</h3>
        <p className="text-dim max-w-prose">{card.body}</p>
        <LinkButton kind={action.kind === 'wait' ? 'quiet' : 'gold'} to={card.to} className="mt-3">
          {card.action}
        </LinkButton>
      </div>
    </Panel>
  )
}
