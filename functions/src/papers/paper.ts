import type { Studio } from '@portal/model/studio'

export interface Column {
  label: string
  /** Amounts and counts stand on the right, in figures of one width. */
  figures: boolean
  /** The share of the table's width, of all columns' together. */
  width: number
}

export interface Table {
  /** Above the table; null for the one that everything is about. */
  title: string | null
  columns: readonly Column[]
  rows: readonly (readonly string[])[]
  /** Below it: what its amounts come to. */
  sums: readonly { label: string; value: string; strong: boolean }[]
}

/** What stands on a paper, in words: all that its bytes depend on. */
export interface Paper {
  /** "Invoice 2027-0001": the heading, the document's title and, as a file name, its own. */
  title: string
  /** What it is about, below the heading; may be empty. */
  subject: string
  /** The one amount people look for. */
  amount: { label: string; value: string; note: string }
  /** Who it is for: the first line is a name. */
  to: readonly string[]
  issuer: Issuer
  facts: readonly { label: string; value: string }[]
  tables: readonly Table[]
  notes: readonly { title: string; text: string }[]
  /** What the file says it was made at; of the document, never of the clock. */
  at: Date
}

/** Who a paper is from. */
export interface Issuer {
  studio: string
  accent: Studio['accent']
  lines: readonly string[]
  bank: string
  footer: string
}

/** The studio as it stands on papers; empty settings leave no line. */
export function issuerOf({
  name,
  accent,
  contact,
  invoicing: { paper },
}: Pick<Studio, 'name' | 'accent' | 'contact' | 'invoicing'>): Issuer {
  const lines = [
    paper.legalName || name,
    ...(paper.address || contact.address).split('\n'),
    paper.taxNumber,
    contact.email,
    contact.phone,
  ]
  return {
    studio: name,
    accent,
    lines: lines.map((line) => line.trim()).filter((line) => line !== ''),
    bank: paper.bank,
    footer: paper.footer,
  }
}
