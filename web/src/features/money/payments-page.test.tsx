import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/portal/payments', {
  empty: text.money.payments.emptyTitle,
  shows: 'Paid online',
})
