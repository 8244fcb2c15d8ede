import { z } from 'zod'
import type { Studio } from '../studio.ts'

/** Who a paper is from, as it stands on it. An invoice and a credit note keep who issued them. */
export const Issuer = z.strictObject({
  studio: z.string().max(60),
  /** The accent of the studio, `#rrggbb`. */
  accent: z.string().regex(/^#[0-9a-f]{6}$/),
  /** The studio's names, address and numbers, below one another. */
  lines: z.array(z.string().max(254)).max(220),
  bank: z.string().max(120),
  footer: z.string().max(400),
})
export type Issuer = z.infer<typeof Issuer>

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
