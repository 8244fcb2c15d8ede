import { createHash } from 'node:crypto'
import { CalendarDate } from '@portal/model/calendar'
import { CreditNoteId, InvoiceId, PersonId } from '@portal/model/ids'
import { accountCurrency, statementOf } from '@portal/model/invoicing/books'
import { issuerOf } from '@portal/model/invoicing/issuer'
import { mayHavePapers, type MediaPass } from '@portal/model/media'
import { collection, doc, file } from '@portal/model/paths'
import { z } from 'zod'
import type { Files } from '#platform/files'
import { transaction } from '#platform/firestore'
import { creditNotePaper } from './credit-note-paper.ts'
import { invoicePaper } from './invoice-paper.ts'
import type { Paper } from './paper.ts'
import { receiptPaper } from './receipt-paper.ts'
import { statementPaper } from './statement-paper.ts'

/** The parts of an address below `/media/`. */
const InvoicePath = z.tuple([z.literal('documents'), InvoiceId, z.enum(['invoice', 'receipt'])])
const CreditNotePath = z.tuple([
  z.literal('documents'),
  InvoiceId,
  z.literal('credit-note'),
  CreditNoteId,
])
const StatementPath = z.tuple([z.literal('statements'), PersonId, CalendarDate, CalendarDate])

/** A paper and where its file belongs; null where there is none for this person. */
type Found = { paper: Paper; path: string } | null

// Invoice and ledger are read at one instant: a file is kept under the version it shows.
const paperOfInvoice = (id: string, kind: 'invoice' | 'receipt', pass: MediaPass): Promise<Found> =>
  transaction(async (tx) => {
    const [invoice, studio, entries] = await Promise.all([
      tx.find(doc.invoice(id)),
      tx.read(doc.studio()),
      kind === 'receipt'
        ? tx.list(collection.ledger(), (query) => query.where('invoice', '==', id))
        : [],
    ])
    if (!invoice || !mayHavePapers(pass, invoice)) return null
    const issuer = invoice.issuer ?? issuerOf(studio)
    const paper =
      kind === 'invoice' ? invoicePaper(invoice, issuer) : receiptPaper(invoice, entries, issuer)
    return paper && { paper, path: file.paper(id, kind, invoice.revision) }
  })

const paperOfCredit = (id: string, creditNote: string, pass: MediaPass): Promise<Found> =>
  transaction(async (tx) => {
    const [note, invoice, studio] = await Promise.all([
      tx.find(doc.creditNote(creditNote)),
      tx.find(doc.invoice(id)),
      tx.read(doc.studio()),
    ])
    if (!note || !invoice || note.invoice !== id || !mayHavePapers(pass, invoice)) return null
    // It never changes, so it has one version.
    return {
      paper: creditNotePaper(note, invoice.clientEmail, note.issuer ?? issuerOf(studio)),
      path: file.paper(id, `credit-note-${creditNote}`, 1),
    }
  })

const statementFor = (client: string, from: string, to: string, pass: MediaPass): Promise<Found> =>
  transaction(async (tx) => {
    if (from > to || !mayHavePapers(pass, { client })) return null
    const [person, studio, entries] = await Promise.all([
      tx.find(doc.person(client)),
      tx.read(doc.studio()),
      tx.list(collection.ledger(), (query) => query.where('client', '==', client)),
    ])
    if (!person) return null
    const currency = accountCurrency(entries, studio.currency)
    const own = entries.filter(({ value }) => value.currency === currency)
    const statement = statementOf(own, from, to)
    const paper = statementPaper(statement, person, currency, issuerOf(studio))
    const hash = createHash('sha256').update(JSON.stringify(paper)).digest('hex').slice(0, 32)
    return { paper, path: file.statement(client, hash) }
  })

function read(parts: readonly string[], pass: MediaPass): Promise<Found> {
  const ofInvoice = InvoicePath.safeParse(parts).data
  if (ofInvoice) return paperOfInvoice(ofInvoice[1], ofInvoice[2], pass)
  const ofCredit = CreditNotePath.safeParse(parts).data
  if (ofCredit) return paperOfCredit(ofCredit[1], ofCredit[3], pass)
  const ofClient = StatementPath.safeParse(parts).data
  if (ofClient) return statementFor(ofClient[1], ofClient[2], ofClient[3], pass)
  return Promise.resolve(null)
}

/**
 * The file of the paper at an address, made when it is first asked for and kept: whoever asks again
 * gets the same bytes, whatever the settings have become since. Null when there is none, or none
 * for whoever asks.
 */
export async function findPaper(
  parts: readonly string[],
  pass: MediaPass,
  files: Files,
): Promise<{ path: string; name: string } | null> {
  const found = await read(parts, pass)
  if (!found) return null
  const { paper, path } = found
  if (!(await files.find(path))) {
    // Fonts and typesetting are loaded by whoever makes a paper, and by nobody else.
    const { typeset } = await import('./typeset.ts')
    await files.save(path, await typeset(paper), 'application/pdf')
  }
  return { path, name: `${paper.title.replaceAll('/', '-')}.pdf` }
}
