import { type MoneyCase, settlements } from '@portal/model/invoicing/money-case'
import { formatMoney } from '@portal/model/money'
import { routes } from '@portal/model/routes'
import { useState } from 'react'
import { call } from '#firebase/call.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { actUnlessUndone, useIsPending } from '#ui/pending-acts.tsx'
import { DeskRow } from './desk-row.tsx'
import { Group } from './group.tsx'
import type { Row } from './panels.ts'

/** Money that came otherwise than it was asked for, each with its decision. */
export function MoneyCases({ rows }: { rows: readonly Row<MoneyCase>[] }) {
  const words = text.deskMoney.cases
  const [decides, setDecides] = useState<Row<MoneyCase> | null>(null)
  return (
    <>
      <Group title={words.title} rows={rows}>
        {(row) => (
          <DeskRow
            key={row.id}
            name={row.value.clientName}
            about={words.about(words.kinds[row.value.kind], row.value.number)}
            figure={
              <span className="text-light">
                {formatMoney(row.value.amount, row.value.currency)}
              </span>
            }
          >
            <DecideButton row={row} onClick={() => setDecides(row)} />
          </DeskRow>
        )}
      </Group>
      <Dialog
        open={decides !== null}
        onClose={() => setDecides(null)}
        title={words.dialog(decides?.value.clientName ?? '')}
      >
        {decides && <Decide row={decides} onClose={() => setDecides(null)} />}
      </Dialog>
    </>
  )
}

const keyOf = (moneyCase: string): string => `case-${moneyCase}`

/** Opens the decision, unless one is about to happen. */
function DecideButton({ row, onClick }: { row: Row<MoneyCase>; onClick: () => void }) {
  const words = text.deskMoney.cases
  return (
    <Button
      kind="quiet"
      aria-label={words.decideOf(row.value.clientName)}
      disabled={useIsPending(keyOf(row.id))}
      onClick={onClick}
    >
      {words.decide}
    </Button>
  )
}

function Decide({ row: { id, value }, onClose }: { row: Row<MoneyCase>; onClose: () => void }) {
  const words = text.deskMoney.cases
  const amount = formatMoney(value.amount, value.currency)
  const settle = (how: (typeof settlements)[MoneyCase['kind']][number]) => {
    actUnlessUndone({
      key: keyOf(id),
      words: words.pending(words.how[how], amount),
      undone: words.undone,
      act: async () => {
        await call('settleMoneyCase', { moneyCase: id, how })
        return words.settled
      },
    })
    onClose()
  }
  return (
    <div className="grid gap-5">
      <p className="text-dim">{words.about(words.kinds[value.kind], value.number)}</p>
      <p className="tabular font-display text-4xl">{amount}</p>
      <ul className="grid gap-4">
        {settlements[value.kind].map((how) => (
          <li key={how} className="grid gap-1.5">
            <Button kind={how === 'refunded' ? 'danger' : 'quiet'} onClick={() => settle(how)}>
              {words.how[how]}
            </Button>
            <span className="text-dim text-sm">{words.explained[how]}</span>
          </li>
        ))}
      </ul>
      <LinkButton kind="plain" to={routes.desk.invoice(value.invoice)}>
        {words.look}
      </LinkButton>
    </div>
  )
}
