import { onInvoice, onInvoices } from './landings.ts'
import { noticeKind } from './notice-kind.ts'
import { answer, day, money, moneyCase, sums, words } from './fields.ts'

const facts = {
  subject: 'For',
  number: 'Invoice',
  creditNote: 'Credit note',
  amount: 'Amount',
  due: 'Due',
  until: 'Answer by',
}

/** What is told of invoices, payments and changes to them. */
export const moneyNotices = {
  'invoice-sent': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onInvoice,
    facts,
    heard: { client: 'payments' },
    data: { name: words, number: words, subject: words, amount: money },
    words: {
      title: 'Your invoice for {subject}',
      body: 'Here is invoice {number} for {amount}, {name}. You can see, download and pay it in the portal.',
      button: 'See the invoice',
    },
  }),
  'invoice-settled': noticeKind({
    channels: ['bell', 'mail'],
    lands: onInvoice,
    facts,
    heard: { client: 'payments' },
    data: { name: words, number: words, subject: words, amount: money },
    words: {
      title: 'Your invoice for {subject}',
      body: 'Here is invoice {number} for {amount}, {name}. There is nothing to pay; it is yours to keep.',
      button: 'See the invoice',
    },
  }),
  'payment-soon': noticeKind({
    channels: ['bell', 'mail'],
    lands: onInvoices,
    facts,
    heard: { client: 'payments' },
    data: { name: words, number: words, subject: words, amount: sums, due: day, invoices: words },
    words: {
      title: '{amount} is due on {due}',
      body: 'A friendly reminder, {name}: {amount} of invoice {number} for {subject} is due on {due}.',
      button: 'Pay now',
    },
  }),
  'payment-due': noticeKind({
    channels: ['bell', 'mail'],
    lands: onInvoices,
    facts,
    heard: { client: 'payments' },
    data: { name: words, number: words, subject: words, amount: sums, due: day, invoices: words },
    words: {
      title: '{amount} is due today',
      body: '{name}, {amount} of invoice {number} for {subject} is due today. If it is already on its way, thank you.',
      button: 'Pay now',
    },
  }),
  'payment-overdue': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onInvoices,
    facts,
    heard: { client: 'payments' },
    data: { name: words, number: words, subject: words, amount: sums, due: day, invoices: words },
    words: {
      title: '{amount} was due on {due}',
      body: 'Perhaps this slipped your mind, {name}: {amount} of invoice {number} for {subject} was due on {due}. Write to me if there is a problem.',
      button: 'Pay now',
    },
  }),
  'payment-failed': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onInvoice,
    facts,
    heard: { client: 'payments' },
    data: { name: words, number: words, subject: words, amount: money },
    words: {
      title: 'Your payment did not go through',
      body: 'Your bank did not complete the payment of {amount} for invoice {number}, {name}. Nothing was taken; you can try again, or pay another way.',
      button: 'Try again',
    },
  }),
  'payment-received': noticeKind({
    channels: ['bell', 'mail'],
    lands: onInvoice,
    facts,
    heard: { client: 'payments' },
    data: { name: words, number: words, subject: words, amount: money },
    words: {
      title: 'Thank you, your payment is in',
      body: 'I received {amount} for invoice {number}.',
      button: 'See the invoice',
    },
  }),
  'refund-made': noticeKind({
    channels: ['bell', 'mail'],
    lands: onInvoice,
    facts,
    heard: { client: 'payments' },
    data: { name: words, number: words, subject: words, amount: money, reason: words },
    words: {
      title: '{amount} is on its way back to you',
      body: 'I have refunded {amount} of invoice {number}, {name}: “{reason}” A refund to a card takes a few days to arrive.',
      button: 'See the invoice',
    },
  }),
  'invoice-credited': noticeKind({
    channels: ['bell', 'mail'],
    lands: onInvoice,
    facts,
    heard: { client: 'payments' },
    data: {
      name: words,
      number: words,
      subject: words,
      amount: money,
      reason: words,
      creditNote: words,
    },
    words: {
      title: 'I have credited {amount}',
      body: 'Invoice {number} is now {amount} less, {name}: “{reason}” Credit note {creditNote} is in the portal.',
      button: 'See the invoice',
    },
  }),
  'invoice-voided': noticeKind({
    channels: ['bell', 'mail'],
    lands: onInvoice,
    facts,
    heard: { client: 'payments' },
    data: { name: words, number: words, subject: words, amount: money, reason: words },
    words: {
      title: 'Invoice {number} is void',
      body: 'You do not have to pay it, {name}: “{reason}”',
      button: 'See the invoice',
    },
  }),
  'change-proposed': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onInvoice,
    facts,
    heard: { client: 'payments' },
    data: { name: words, subject: words, words, amount: money, until: day },
    words: {
      title: 'I propose a change',
      body: '“{words}” {subject} would come to {amount} in all, {name}. Please say yes or no by {until}.',
      button: 'See and answer',
    },
  }),
  'payment-arrived': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onInvoice,
    facts,
    heard: { desk: 'money' },
    data: { name: words, number: words, subject: words, amount: money },
    words: {
      title: '{name} paid {amount}',
      body: 'Invoice {number}, {subject}.',
      button: 'Open the invoice',
    },
  }),
  'money-case': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onInvoice,
    facts,
    heard: { desk: 'money' },
    data: { what: moneyCase, name: words, number: words, amount: money },
    words: {
      title: '{what}: {amount} from {name}',
      body: 'Invoice {number}. This money needs your decision.',
      button: 'Decide',
    },
  }),
  'change-order-answered': noticeKind({
    channels: ['bell', 'mail', 'push'],
    lands: onInvoice,
    heard: { desk: 'money' },
    data: { name: words, answer, subject: money, words },
    words: {
      title: '{name} says {answer} to your change',
      body: '{subject}: “{words}”',
      button: 'Open the invoice',
    },
  }),
} as const
