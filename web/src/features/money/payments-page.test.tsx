import { aLedgerEntry, aStudio } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { signIn } from '@portal/testing/web/auth'
import { drawScreen, fiveStates } from '@portal/testing/web/five-states'
import { store, stored } from '@portal/testing/web/world'
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'

const words = text.money.payments

fiveStates('/portal/payments', {
  empty: words.emptyTitle,
  shows: 'Paid online',
})

test('on a statement what is charged adds, what is paid takes away, and each balance is the sum so far', async () => {
  signIn('ann', 'client')
  const entries = [
    aLedgerEntry({ kind: 'invoice', amount: 320_000, method: null, day: '2026-11-02' }),
    aLedgerEntry({ amount: -80_000, day: '2026-11-05' }),
    aLedgerEntry({ kind: 'refund', amount: 5_000, day: '2026-11-09' }),
  ]
  store(
    stored(doc.studio(), aStudio()),
    ...entries.map((entry, at) => stored(doc.ledgerEntry(`entry-${at}`), entry)),
  )
  await drawScreen('/portal/payments')
  fireEvent.change(await screen.findByLabelText(words.from), { target: { value: '2026-11-01' } })
  fireEvent.change(screen.getByLabelText(words.to), { target: { value: '2026-11-30' } })
  const statement = within(screen.getByRole('region', { name: words.statement }))
  const rows = statement.getAllByRole('listitem').map(({ textContent }) => textContent)
  for (const [at, said] of [
    ['€3,200.00', '€3,200.00'],
    ['-€800.00', '€2,400.00'],
    ['€50.00', '€2,450.00'],
  ].entries()) {
    const [amount = '', balance = ''] = said
    expect(rows[at]).toContain(`${amount}${words.balance(balance)}`)
  }
  const closing = statement.getByText(words.closing('30 November 2026'))
  expect(closing.parentElement?.textContent).toContain('€2,450.00')
})
