import { createHash } from 'node:crypto'
import { CalendarDate } from '@portal/model/calendar'
import { CreditNoteId, InvoiceId, PersonId } from '@portal/model/ids'
import { statementsOf } from '@portal/model/invoicing/books'
import { type Issuer, issuerOf } from '@portal/model/invoicing/issuer'
import { mayHaveDocuments, type MediaPass } from '@portal/model/media'
import { collection, doc, file } from '@portal/model/paths'
import { z } from 'zod'
import type { Files } from '#platform/files'
import { type Transaction, transaction } from '#platform/firestore'
import { spend } from '../guard/budget.ts'
import { ofPerson } from '../guard/subject.ts'
import { readInvoiceSettings } from '../studio/invoice-settings.ts'
import { creditNoteDocument } from './credit-note-document.ts'
import { invoiceDocument } from './invoice-document.ts'
import type { DocumentContent } from './document-content.ts'
import { receiptDocument } from './receipt-document.ts'
import { statementDocument } from './statement-document.ts'

/**
 * Documents that one person looks for; each view reads what stands in it, a statement all of an
 * account.
 */
const viewBudget = { perMinute: 120, perHour: 1_500 }
/** And those that are typeset. */
const typesettingBudget = { perMinute: 20, perHour: 120 }
/** Statements that are kept of one client. */
export const keptStatements = 20

/** What the gaps of each document's address hold. */
const gapsOf = {
  invoice: z.tuple([InvoiceId]),
  receipt: z.tuple([InvoiceId]),
  creditNote: z.tuple([InvoiceId, CreditNoteId]),
  statement: z.tuple([PersonId, CalendarDate, CalendarDate]),
} as const

/** The documents there are, as their addresses name them. */
export type DocumentKind = keyof typeof gapsOf

/** Who the studio is now, for what does not say who issued it. */
const issuerNow = async (tx: Transaction): Promise<Issuer> =>
  issuerOf(...(await Promise.all([tx.read(doc.studio()), readInvoiceSettings(tx)])))

/** A document and where its file belongs; null where there is none for this person. */
type Found = { document: DocumentContent; path: string } | null

// Invoice and ledger are read at one instant: a file is kept under the version it shows.
const documentOfInvoice = (
  id: string,
  kind: 'invoice' | 'receipt',
  pass: MediaPass,
): Promise<Found> =>
  transaction(async (tx) => {
    const [invoice, entries] = await Promise.all([
      tx.find(doc.invoice(id)),
      kind === 'receipt'
        ? tx.list(collection.ledger(), (query) => query.where('invoice', '==', id))
        : [],
    ])
    if (!invoice || !mayHaveDocuments(pass, invoice)) return null
    const issuer = invoice.issuer ?? (await issuerNow(tx))
    const document =
      kind === 'invoice'
        ? invoiceDocument(invoice, issuer)
        : receiptDocument(invoice, entries, issuer)
    return document && { document, path: file.document(id, kind, invoice.revision) }
  })

const documentOfCredit = (id: string, creditNote: string, pass: MediaPass): Promise<Found> =>
  transaction(async (tx) => {
    const [note, invoice] = await Promise.all([
      tx.find(doc.creditNote(creditNote)),
      tx.find(doc.invoice(id)),
    ])
    if (!note || !invoice || note.invoice !== id || !mayHaveDocuments(pass, invoice)) return null
    // It never changes, so it has one version.
    return {
      document: creditNoteDocument(note, invoice, note.issuer ?? (await issuerNow(tx))),
      path: file.document(id, `credit-note-${creditNote}`, 1),
    }
  })

const statementFor = (client: string, from: string, to: string, pass: MediaPass): Promise<Found> =>
  transaction(async (tx) => {
    if (from > to || !mayHaveDocuments(pass, { client })) return null
    const [person, studio, entries] = await Promise.all([
      tx.find(doc.person(client)),
      tx.read(doc.studio()),
      tx.list(collection.ledger(), (query) => query.where('client', '==', client)),
    ])
    if (!person) return null
    const statements = statementsOf(entries, studio.currency, from, to)
    const document = statementDocument(statements, person, await issuerNow(tx))
    const hash = createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 32)
    return { document, path: file.statement(client, hash) }
  })

/** A statement can be had for any two days, and made again: the latest are kept. */
async function forgetOldStatements(client: string, made: string, files: Files): Promise<void> {
  const old = (await files.list(`statements/${client}/`))
    .filter(({ path }) => path !== made)
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
    .slice(keptStatements - 1)
  await Promise.all(old.map(({ path, generation }) => files.delete(path, generation)))
}

function read(kind: DocumentKind, gaps: readonly string[], pass: MediaPass): Promise<Found> {
  const none = Promise.resolve(null)
  switch (kind) {
    case 'invoice':
    case 'receipt': {
      const named = gapsOf[kind].safeParse(gaps).data
      return named ? documentOfInvoice(named[0], kind, pass) : none
    }
    case 'creditNote': {
      const named = gapsOf[kind].safeParse(gaps).data
      return named ? documentOfCredit(...named, pass) : none
    }
    case 'statement': {
      const named = gapsOf[kind].safeParse(gaps).data
      return named ? statementFor(...named, pass) : none
    }
  }
}

/**
 * The file of a document at its address, made when it is first asked for and kept: whoever asks
 * again gets the same bytes, whatever the settings have become since. Null when there is none, or
 * none for whoever asks. Fails with `too-many-requests`.
 */
export async function findDocument(
  kind: DocumentKind,
  gaps: readonly string[],
  pass: MediaPass,
  files: Files,
): Promise<{ path: string; name: string } | null> {
  await spend('papers looked for', ofPerson(pass.person), viewBudget)
  const found = await read(kind, gaps, pass)
  if (!found) return null
  const { document, path } = found
  if (!(await files.find(path))) {
    // Fonts and typesetting are loaded by whoever makes a document, and by nobody else.
    const { typeset } = await import('./typeset.ts')
    await spend('papers', ofPerson(pass.person), typesettingBudget)
    await files.save(path, await typeset(document), 'application/pdf')
    const [client] = gaps
    if (kind === 'statement' && client) await forgetOldStatements(client, path, files)
  }
  return { path, name: `${document.title.replaceAll('/', '-')}.pdf` }
}
