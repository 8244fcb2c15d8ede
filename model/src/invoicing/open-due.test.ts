import { expect, test } from 'vitest'
import { anInvoice } from '../examples.ts'
import { newInstalment } from './instalment.ts'
import { OpenDue, openDuesOf } from './open-due.ts'

const deposit = newInstalment('deposit', 'deposit', 100, '2026-11-20', null)
const balance = newInstalment('balance', 'balance', 300, '2026-11-25', null)

test('each open instalment is due with what is still to be paid of it', () => {
  const paid = { ...deposit, paid: 100, paidAt: new Date() }
  const dues = openDuesOf('i1', anInvoice({ instalments: [paid, { ...balance, paid: 50 }] }))
  expect(dues).toMatchObject([{ instalment: 'balance', due: '2026-11-25', amount: 250 }])
  expect(dues.map((due) => OpenDue.parse(due))).toEqual(dues)
})

test('nothing is due of what is void', () => {
  expect(openDuesOf('i1', anInvoice({ status: 'void', instalments: [deposit] }))).toEqual([])
})
