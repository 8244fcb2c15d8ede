import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/desk/invoices/:invoice', {
  at: '/desk/invoices/booking-of-ann-1',
  empty: text.money.gone,
  shows: text.money.plan,
})
