import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/desk/books', {
  empty: text.deskMoney.books.emptyTitle,
  shows: text.deskMoney.books.opening,
})
