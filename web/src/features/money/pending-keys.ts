/** What an act on an invoice is known by while it can be taken back: it is not begun twice. */
export const pendingKeys = {
  record: (invoice: string) => `record-${invoice}`,
  remind: (invoice: string) => `remind-${invoice}`,
  credit: (invoice: string) => `credit-${invoice}`,
  void: (invoice: string) => `void-${invoice}`,
} as const
