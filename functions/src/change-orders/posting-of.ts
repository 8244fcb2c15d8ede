import type { Invoice } from '@portal/model/invoice'
import type { ChangeOrder } from '@portal/model/invoicing/change-order'
import type { Posting } from '@portal/model/invoicing/posting'

/** What comes on an invoice with a change; it is due within the time in which it can be accepted. */
export const postingOf = (
  { lines }: Invoice,
  changed: Pick<ChangeOrder, 'lines' | 'until'>,
): Posting => ({
  kind: 'change-order',
  lines: [...lines, ...changed.lines],
  due: changed.until,
})
