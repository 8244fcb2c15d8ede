import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/desk/invoices', {
  empty: text.deskMoney.emptyTitle,
  shows: text.deskMoney.drafts,
})
