import type { Issuer } from '@portal/model/invoicing/issuer'

export interface Column {
  label: string
  /** Amounts and counts stand on the right, in figures of one width. */
  figures: boolean
  /** The fraction of the table's width, of all columns' together. */
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

export interface Note {
  title: string
  text: string
  /** Stands beside the sums of the first table where there is room, so that it needs no page of its own. */
  beside?: boolean
}

/** What stands on a document, in words: all that its bytes depend on. */
export interface DocumentContent {
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
  notes: readonly Note[]
  /** What the file says it was made at; of the document, never of the clock. */
  at: Date
}
