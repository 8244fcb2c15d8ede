import { createHash } from 'node:crypto'
import { CalendarDate } from '@portal/model/calendar'
import { CreditNoteId, InvoiceId, PersonId } from '@portal/model/ids'
import { accountCurrency, statementOf } from '@portal/model/invoicing/books'
import { type Issuer, issuerOf } from '@portal/model/invoicing/issuer'
import { mayHavePapers, type MediaPass } from '@portal/model/media'
import { collection, doc, file } from '@portal/model/paths'
import { z } from 'zod'
import type { Files } from '#platform/files'
import { type Transaction, transaction } from '#platform/firestore'
import { spend } from '../guard/budget.ts'
import { ofPerson } from '../guard/subject.ts'
import { readInvoiceSettings } from '../studio/invoice-settings.ts'
import { creditNotePaper } from './credit-note-paper.ts'
import { invoicePaper } from './invoice-paper.ts'
import type { Paper } from './paper.ts'
import { receiptPaper } from './receipt-paper.ts'
import { statementPaper } from './statement-paper.ts'

/** Papers that one person looks for; each view reads what stands in it, a statement all of an account. */
const viewBudget = { perMinute: 120, perHour: 1_500 }
/** And those that are typeset. */
const papersBudget = { perMinute: 20, perHour: 120 }
/** Statements that are kept of one client. */
export const keptStatements = 20

/** What the gaps of each paper's address hold. */
const gapsOf = {
  invoice: z.tuple([InvoiceId]),
  receipt: z.tuple([InvoiceId]),
  creditNote: z.tuple([InvoiceId, CreditNoteId]),
  statement: z.tuple([PersonId, CalendarDate, CalendarDate]),
} as const

/** The papers there are, as their addresses name them. */
export type PaperKind = keyof typeof gapsOf

/** Who the studio is now, for what does not say who issued it. */
const issuerNow = async (tx: Transaction): Promise<Issuer> =>
  issuerOf(...(await Promise.all([tx.read(doc.studio()), readInvoiceSettings(tx)])))

/** A paper and where its file belongs; null where there is none for this person. */
type Found = { paper: Paper; path: string } | null

// Invoice and ledger are read at one instant: a file is kept under the version it shows.
const paperOfInvoice = (id: string, kind: 'invoice' | 'receipt', pass: MediaPass): Promise<Found> =>
  transaction(async (tx) => {
    const [invoice, entries] = await Promise.all([
      tx.find(doc.invoice(id)),
      kind === 'receipt'
        ? tx.list(collection.ledger(), (query) => query.where('invoice', '==', id))
        : [],
    ])
    if (!invoice || !mayHavePapers(pass, invoice)) return null
    const issuer = invoice.issuer ?? (await issuerNow(tx))
    const paper =
      kind === 'invoice' ? invoicePaper(invoice, issuer) : receiptPaper(invoice, entries, issuer)
    return paper && { paper, path: file.paper(id, kind, invoice.revision) }
  })

const paperOfCredit = (id: string, creditNote: string, pass: MediaPass): Promise<Found> =>
  transaction(async (tx) => {
    const [note, invoice] = await Promise.all([
      tx.find(doc.creditNote(creditNote)),
      tx.find(doc.invoice(id)),
    ])
    if (!note || !invoice || note.invoice !== id || !mayHavePapers(pass, invoice)) return null
    // It never changes, so it has one version.
    return {
      paper: creditNotePaper(note, invoice.clientEmail, note.issuer ?? (await issuerNow(tx))),
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
    const statement = statementOf(entries, currency, from, to)
    const paper = statementPaper(statement, person, currency, await issuerNow(tx))
    const hash = createHash('sha256').update(JSON.stringify(paper)).digest('hex').slice(0, 32)
    return { paper, path: file.statement(client, hash) }
  })

/** A statement can be had for any two days, and made again: the latest are kept. */
async function forgetOldStatements(client: string, made: string, files: Files): Promise<void> {
  const old = (await files.list(`statements/${client}/`))
    .filter(({ path }) => path !== made)
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
    .slice(keptStatements - 1)
  await Promise.all(old.map(({ path, generation }) => files.delete(path, generation)))
}

function read(kind: PaperKind, gaps: readonly string[], pass: MediaPass): Promise<Found> {
  const none = Promise.resolve(null)
  switch (kind) {
    case 'invoice':
    case 'receipt': {
      const named = gapsOf[kind].safeParse(gaps).data
      return named ? paperOfInvoice(named[0], kind, pass) : none
    }
    case 'creditNote': {
      const named = gapsOf[kind].safeParse(gaps).data
      return named ? paperOfCredit(...named, pass) : none
    }
    case 'statement': {
      const named = gapsOf[kind].safeParse(gaps).data
      return named ? statementFor(...named, pass) : none
    }
  }
}

/**
 * The file of a paper at its address, made when it is first asked for and kept: whoever asks again
 * gets the same bytes, whatever the settings have become since. Null when there is none, or none
 * for whoever asks. Fails with `too-many-requests`.
 */
export async function findPaper(
  kind: PaperKind,
  gaps: readonly string[],
  pass: MediaPass,
  files: Files,
): Promise<{ path: string; name: string } | null> {
  await spend('papers looked for', ofPerson(pass.person), viewBudget)
  const found = await read(kind, gaps, pass)
  if (!found) return null
  const { paper, path } = found
  if (!(await files.find(path))) {
    // Fonts and typesetting are loaded by whoever makes a paper, and by nobody else.
    const { typeset } = await import('./typeset.ts')
    await spend('papers', ofPerson(pass.person), papersBudget)
    await files.save(path, await typeset(paper), 'application/pdf')
    const [client] = gaps
    if (kind === 'statement' && client) await forgetOldStatements(client, path, files)
  }
  return { path, name: `${paper.title.replaceAll('/', '-')}.pdf` }
}
