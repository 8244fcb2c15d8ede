import { formatDay } from '@portal/model/calendar'
import { type Invoice, nextInstalment, surplusOf } from '@portal/model/invoice'
import type { Issuer } from '@portal/model/invoicing/issuer'
import type { Instalment } from '@portal/model/invoicing/instalment'
import { instalmentName } from '@portal/model/invoicing/names'
import { standingOf } from '@portal/model/invoicing/standing'
import { formatRate, netOf } from '@portal/model/invoicing/tax'
import { formatMoney } from '@portal/model/money'
import type { DocumentContent, Table } from './document-content.ts'
import { words } from './words.ts'

/** Whom an invoice and what belongs to it is for: the name first, then the address. */
export const recipientOf = ({
  clientName,
  clientAddress,
  clientEmail,
}: Pick<Invoice, 'clientName' | 'clientAddress' | 'clientEmail'>): string[] => [
  clientName,
  ...(clientAddress ?? '').split('\n').flatMap((line) => line.trim() || []),
  clientEmail,
]

/** When and where what is invoiced is done, where that is known. */
export const serviceFacts = ({ service }: Pick<Invoice, 'service'>): DocumentContent['facts'] =>
  service
    ? [
        { label: words.serviceDate, value: formatDay(service.date) },
        { label: words.servicePlace, value: service.place },
      ]
    : []

/** The instant a document of a day says it was made at. */
export const instantOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

function linesTable(invoice: Invoice): Table {
  const money = (amount: number) => formatMoney(amount, invoice.currency)
  const { mode, label } = invoice.tax
  const taxed = mode !== 'none' && invoice.shares.some(({ tax }) => tax !== 0)
  const severalRates = taxed && new Set(invoice.lines.map(({ rate }) => rate)).size > 1
  const several = invoice.lines.some(({ quantity }) => quantity > 1)
  const columns = [
    { label: words.columns.description, figures: false, width: several ? 46 : 64, show: true },
    { label: words.columns.quantity, figures: true, width: 14, show: several },
    { label: words.columns.unit, figures: true, width: 18, show: several },
    { label: words.columns.rate, figures: true, width: 12, show: severalRates },
    { label: words.columns.amount, figures: true, width: 20, show: true },
  ]
  const shown = (cells: string[]) => cells.filter((_, index) => columns[index]?.show)
  const sum = (value: string, label: string, strong = false) => ({ label, value, strong })
  const subtotals = taxed ? invoice.shares : []
  const net = sum(money(netOf(subtotals)), words.net)
  /** Where there are several rates, what each is a part of stands beside it. */
  const base = (of: number) => (subtotals.length > 1 ? money(of) : null)
  const optional = (amount: number, label: string, sign = 1) =>
    amount === 0 ? [] : [sum(money(sign * amount), label)]
  const settled = invoice.credited + invoice.writtenOff > 0 || invoice.paid !== 0
  return {
    title: null,
    columns: columns.filter(({ show }) => show),
    rows: invoice.lines.map((line) =>
      shown([
        line.label,
        String(line.quantity),
        money(line.unit),
        formatRate(line.rate),
        money(line.amount),
      ]),
    ),
    sums: [
      ...(mode === 'exclusive' && taxed
        ? [
            net,
            ...subtotals.map((one) =>
              sum(money(one.tax), words.tax(label, formatRate(one.rate), base(one.net))),
            ),
          ]
        : []),
      sum(money(invoice.total), words.total, true),
      ...(mode === 'inclusive' && taxed
        ? [
            ...subtotals.map((one) =>
              sum(money(one.tax), words.including(label, formatRate(one.rate), base(one.net))),
            ),
            net,
          ]
        : []),
      ...optional(invoice.credited, words.credited, -1),
      ...optional(invoice.writtenOff, words.writtenOff, -1),
      ...optional(invoice.paid, words.paid, -1),
      ...(settled && invoice.status !== 'void'
        ? [sum(money(standingOf(invoice).open), words.toPay, true)]
        : []),
      ...optional(surplusOf(invoice), words.surplus),
    ],
  }
}

function planTable(invoice: Invoice): Table {
  const money = (amount: number) => formatMoney(amount, invoice.currency)
  const state = ({ paid, paidAt, amount }: Instalment) =>
    paidAt !== null && paid >= amount
      ? words.paid
      : paid > 0
        ? words.partlyPaid(money(paid))
        : words.open
  return {
    title: words.plan,
    columns: [
      { label: words.columns.part, figures: false, width: 34 },
      { label: words.due, figures: false, width: 26 },
      { label: words.columns.state, figures: false, width: 20 },
      { label: words.columns.amount, figures: true, width: 20 },
    ],
    rows: invoice.instalments.map((part) => [
      instalmentName(part, invoice),
      formatDay(part.due),
      state(part),
      money(part.amount),
    ]),
    sums: [],
  }
}

/** What an invoice comes to as a document, as it stands. */
export function invoiceDocument(invoice: Invoice, issuer: Issuer): DocumentContent {
  const { open: outstanding } = standingOf(invoice)
  const next = nextInstalment(invoice)
  const notes = [
    ...(invoice.status === 'void' ? [{ title: words.state, text: words.void }] : []),
    ...(invoice.note === '' ? [] : [{ title: words.note, text: invoice.note }]),
    ...(issuer.bank === '' || outstanding === 0
      ? []
      : [
          {
            title: words.bank,
            text: words.bankWords(issuer.bank, invoice.number),
            beside: true,
          },
        ]),
  ]
  return {
    title: words.invoice(invoice.number),
    subject: invoice.subject,
    amount:
      outstanding > 0
        ? {
            label: words.toPay,
            value: formatMoney(outstanding, invoice.currency),
            note: next && invoice.instalments.length === 1 ? words.by(formatDay(next.due)) : '',
          }
        : {
            label: words.total,
            value: formatMoney(invoice.total, invoice.currency),
            note:
              invoice.status === 'void' ||
              invoice.status === 'refunded' ||
              invoice.status === 'paid'
                ? words.states[invoice.status]
                : '',
          },
    to: recipientOf(invoice),
    issuer,
    facts: [
      { label: words.issued, value: formatDay(invoice.issuedOn) },
      ...serviceFacts(invoice),
      ...(next ? [{ label: words.due, value: formatDay(next.due) }] : []),
    ],
    tables: [
      linesTable(invoice),
      ...(invoice.instalments.length > 1 && invoice.status !== 'void' ? [planTable(invoice)] : []),
    ],
    notes,
    at: instantOf(invoice.issuedOn),
  }
}
