import { z } from 'zod'
import type { Studio } from '../studio.ts'
import { StoredWords } from '../words.ts'
import type { InvoiceSettings } from './settings.ts'

/**
 * Who a document is from, as it stands on it. An invoice and a credit note keep who issued them.
 */
export const Issuer = z.strictObject({
  studio: StoredWords(60),
  /** The accent of the studio, `#rrggbb`. */
  accent: z.string().regex(/^#[0-9a-f]{6}$/),
  /** The studio's names, address and numbers, below one another. */
  lines: z.array(z.string().max(254)).max(220),
  bank: StoredWords(120),
  footer: StoredWords(400),
})
export type Issuer = z.infer<typeof Issuer>

/** The studio as it stands on documents; empty settings leave no line. */
export function issuerOf(
  { name, accent, contact }: Pick<Studio, 'name' | 'accent' | 'contact'>,
  { paper }: Pick<InvoiceSettings, 'paper'>,
): Issuer {
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
