import type { InvoiceStatus } from '@portal/model/invoice'

/** BCP 47; what the documents are written in. */
export const language = 'en'

/** English, documents. */
export const words = {
  invoice: (number: string) => `Invoice ${number}`,
  receipt: (number: string) => `Receipt for invoice ${number}`,
  creditNote: (number: string) => `Credit note ${number}`,
  statement: 'Statement of account',
  for: 'For',
  from: 'From',
  issued: 'Issued',
  serviceDate: 'Date of the shoot',
  servicePlace: 'Place of the shoot',
  due: 'Due',
  by: (day: string) => `by ${day}`,
  period: 'Period',
  days: (from: string, to: string) => `${from} to ${to}`,
  onInvoice: 'For invoice',
  columns: {
    description: 'Description',
    quantity: 'Quantity',
    unit: 'Unit price',
    rate: 'Tax',
    amount: 'Amount',
    part: 'Part',
    state: 'Status',
    day: 'Date',
    what: 'What',
    reference: 'Reference',
    charged: 'Charged',
    received: 'Received',
    balance: 'Balance',
    net: 'Net',
  },
  toPay: 'To pay',
  owed: 'Balance due',
  inFavour: 'In your favour',
  andInFavour: (sums: string) => `${sums} in your favour`,
  inCurrency: (currency: string) => `In ${currency}`,
  nothing: 'Nothing to pay',
  received: 'Received',
  credited: 'Credited',
  credit: 'Credit',
  net: 'Net',
  /** `net`: what it is a part of; null where there is one rate, whose net stands by itself. */
  tax: (label: string, rate: string, net: string | null = null) =>
    `${label} ${rate}${net === null ? '' : ` on ${net}`}`,
  including: (label: string, rate: string, net: string | null = null) =>
    `Including ${label} ${rate}${net === null ? '' : ` on ${net}`}`,
  total: 'Total',
  paid: 'Paid',
  surplus: 'Overpaid',
  writtenOff: 'Written off',
  plan: 'When it is due',
  paidOn: (day: string) => `Paid ${day}`,
  partlyPaid: (amount: string) => `${amount} paid`,
  open: 'Open',
  note: 'Note',
  bank: 'Bank transfer',
  bankWords: (bank: string, number: string) => `${bank}\nPlease quote ${number}.`,
  void: 'This invoice is void. Nothing is owed on it.',
  state: 'Status',
  states: { void: 'Void', refunded: 'Refunded', paid: 'Paid' } satisfies Partial<
    Record<InvoiceStatus, string>
  >,
  reason: 'Reason',
  opening: 'Balance before',
  closing: 'Balance after',
  noEntries: 'Nothing was charged or paid between these days.',
  page: (number: number, count: number) => `${number} / ${count}`,
} as const
