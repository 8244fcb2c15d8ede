import type { Instalment } from '@portal/model/invoicing/instalment'
import { text } from '#text/text.ts'

/** "Deposit", "Balance, part 2": what people call a part of an invoice. */
export function instalmentName({ id, kind }: Pick<Instalment, 'id' | 'kind'>): string {
  const name = text.money.instalment[kind]
  const number = /^balance-(\d+)$/.exec(id)?.[1]
  return number ? text.money.part(name, number) : name
}
