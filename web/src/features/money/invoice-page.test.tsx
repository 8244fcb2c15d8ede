import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/portal/invoices/:invoice', {
  at: '/portal/invoices/booking-of-ann-1',
  empty: text.money.gone,
  shows: text.money.plan,
})
