import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/portal/invoices', {
  empty: text.money.emptyTitle,
  shows: text.money.outstanding,
})
