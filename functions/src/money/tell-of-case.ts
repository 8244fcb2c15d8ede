import { studioDesk } from '@portal/model/ids'
import { type Currency } from '@portal/model/money'
import type { DataOf } from '@portal/model/notice-kinds/notice-kinds'
import type { Transaction } from '#platform/firestore'
import { announce } from '../outbox/announce.ts'

/** Money that Les alone can decide about, on an invoice. */
interface Case {
  /** Of the notice: what is told twice under it is told once. */
  id: string
  invoice: string
  what: DataOf<'money-case'>['what']
  /** Whose money it is. */
  name: string
  number: string
  /** In minor units. */
  amount: number
  currency: Currency
}

/** Tells Les of it. */
export const tellOfCase = (
  tx: Transaction,
  { id, invoice, what, name, number, amount, currency }: Case,
): void =>
  announce(tx, {
    id,
    kind: 'money-case',
    to: studioDesk,
    email: null,
    data: { what, name, number, amount: { amount, currency } },
    about: { invoice },
  })
