import { anInvoice, paidInvoice } from '@portal/model/examples'
import { expect, test } from 'vitest'
import { text } from '#text/text.ts'
import { invoiceNews } from './invoice-news.ts'

const words = text.money

test('only an invoice that is paid says so', () => {
  const paid = paidInvoice(anInvoice().total)
  expect(invoiceNews(paid)).toBe(words.settled)
  expect(invoiceNews({ ...paid, status: 'refunded' })).toBe(words.isRefunded)
  expect(invoiceNews({ ...paid, status: 'void' })).toBe(words.isVoid)
  expect(invoiceNews(anInvoice())).toBeNull()
})

test('who comes back from the payment page is told how far their money is', () => {
  expect(invoiceNews(anInvoice(), 'waiting')).toBe(words.checking)
  expect(invoiceNews(anInvoice(), 'arrived')).toBe(words.thanks)
  expect(invoiceNews(anInvoice(), 'left')).toBe(words.left)
  expect(invoiceNews(anInvoice({ processing: 22_500 }), 'waiting')).toMatch(/^€225.00 is on its/)
})
