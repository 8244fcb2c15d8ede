import {
  aChangeOrder,
  aCreditNote,
  aLedgerEntry,
  anInvoice,
  aPayment,
} from '@portal/model/examples'
import { allBut, everyone, get, list, remove, set, table, update, withoutRole } from './table.ts'

const records = {
  'invoices/b1': [anInvoice(), 100],
  'payments/pi_1': [aPayment(), 100],
  'creditNotes/cn_1': [aCreditNote(), 100],
  'changeOrders/co_1': [aChangeOrder(), 100],
  'ledger/payment-pi_1': [aLedgerEntry(), 500],
} as const

table(
  'invoices, payments and the books',
  Object.fromEntries(Object.entries(records).map(([path, [data]]) => [path, data])),
  [
    ...Object.entries(records).flatMap(([path, [data, most]]) => {
      const name = path.split('/')[0] ?? ''
      const own = { client: 'ann' }
      return [
        [['ann', 'les'], `get ${path}`, get(path), 'allowed'],
        [allBut('ann', 'les'), `get ${path}`, get(path), 'denied'],
        ['ann', `list own ${name}`, list(name, own, most), 'allowed'],
        ['ann', `list own ${name} without a limit`, list(name, own, null), 'denied'],
        ['ann', `list own ${name} beyond the limit`, list(name, own, most + 1), 'denied'],
        ['ann', `list Bo’s ${name}`, list(name, { client: 'bo' }), 'denied'],
        ['ann', `list all ${name}`, list(name), 'denied'],
        [withoutRole, `list ${name}`, list(name, own), 'denied'],
        ['les', `list all ${name}`, list(name), 'allowed'],
        [everyone, `create in ${name}`, set(`${name}/new`, data), 'denied'],
        [everyone, `change ${path}`, update(path, { amount: 1 }), 'denied'],
        [everyone, `delete ${path}`, remove(path), 'denied'],
      ] as const
    }),
    [everyone, 'pay an invoice by hand', update('invoices/b1', { status: 'paid' }), 'denied'],
    [
      everyone,
      'accept a change by hand',
      update('changeOrders/co_1', { state: 'accepted' }),
      'denied',
    ],
  ],
)
