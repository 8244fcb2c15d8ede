import { fiveStates } from '@portal/testing/web/five-states'
import { text } from '#text/text.ts'

fiveStates('/desk/galleries', {
  empty: text.proofs.galleries.emptyTitle,
  shows: 'Ann Maes',
})
