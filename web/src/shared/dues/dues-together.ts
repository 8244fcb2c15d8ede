import { type Money, sumsOf } from '@portal/model/money'

/** What is due in all, of rows that are all there is: a sum for each currency. */
export const duesTogether = (rows: readonly { money: Money }[]): Money[] =>
  sumsOf(rows.map(({ money }) => money))
