import { type CalendarDate, dayIn, formatDay } from '@portal/model/calendar'
import { invoiceOf } from '@portal/model/ids'
import { formatMoney } from '@portal/model/money'
import type { Studio } from '@portal/model/studio'
import { routes } from '@portal/model/routes'
import { StillFilling } from '../../shared/search/still-filling.tsx'
import { text } from '#text/text.ts'
import { DeskRow, OpenButton } from './desk-row.tsx'
import { DeskPanel, Group } from './group.tsx'
import { MoneyCases } from './money-cases.tsx'
import { dueWords } from './time-words.ts'
import type { Desk } from './use-desk.ts'

/** Payments that are due, and what goes back to clients. */
export function OwedPanel({
  owed,
  studio,
  today,
}: {
  owed: Desk['owed']
  studio: Studio
  today: CalendarDate
}) {
  const words = text.today.owed
  return (
    <DeskPanel
      title={words.title}
      of={owed}
      empty={words.empty}
      note={<StillFilling of="open-dues" className="pb-4" />}
      isEmpty={({ due, refunds, cases, isCut }) =>
        due.length + refunds.length + cases.length === 0 && !isCut
      }
    >
      {({ due, refunds, cases, isCut }) => (
        <>
          <MoneyCases rows={cases} />
          <Group title={words.invoices} rows={due} all={routes.desk.invoices()} isCut={isCut}>
            {({ id, clientName, money, due: day }) => (
              <DeskRow
                key={id}
                name={clientName}
                about={words.due(formatDay(day))}
                figure={
                  <>
                    <span className={day < today ? 'text-bad' : ''}>{dueWords(day, today)}</span>
                    <span className="text-light ml-3">
                      {formatMoney(money.amount, money.currency)}
                    </span>
                  </>
                }
              >
                <OpenButton to={routes.desk.invoice(id)} name={clientName} />
              </DeskRow>
            )}
          </Group>
          <Group title={words.refunds} rows={refunds} all={routes.desk.queue()}>
            {({ id, value }) => (
              <DeskRow
                key={id}
                name={value.clientName}
                about={words.refund(formatDay(dayIn(studio.zone, value.statusAt)))}
                figure={
                  <span className="text-light">
                    {formatMoney(value.refundDue, value.quote.currency)}
                  </span>
                }
              >
                <OpenButton to={routes.desk.invoice(invoiceOf(id))} name={value.clientName} />
              </DeskRow>
            )}
          </Group>
        </>
      )}
    </DeskPanel>
  )
}
