import { aDraft, aDelivery, aMoneyCase } from '@portal/model/examples'
import { allBut, everyone, get, list, remove, set, table } from './table.ts'

const secret = {
  'accounts/ann': { google: null },
  'passwords/ann': { hash: 'h', salt: 's' },
  'signInLinks/h': { email: 'ann@example.com' },
  'addressChanges/h': { person: 'ann', email: 'ann@example.com' },
  'passkeys/h': { person: 'ann' },
  'totps/ann': { secret: 's' },
  'challenges/h': { person: 'ann' },
  'proofLinks/h': { person: 'ann' },
  'shareLocks/h': { salt: 's', hash: 'h' },
  'invitations/h': { client: 'ann' },
  'rates/h': { count: 1 },
  'tallies/h': { count: 1 },
  'counters/invoices-2026': { last: 1 },
  'checkouts/b1-0': { session: 'cs_1' },
  'stripeEvents/evt_1': { type: 'x' },
  'downloadQuotas/ann': { requests: 1 },
  'refunds/re_1': { amount: 1 },
  'stripeCustomers/ann': { customer: 'cus_1' },
  'uploadTickets/a1': { person: 'ann' },
  'uploadBudgets/person-ann': { kept: { files: 0, bytes: 0 } },
  'uploadTurns/ann': { until: new Date() },
  'closedSessions/ann-1': { expiresAt: new Date() },
  'visits/h': { until: new Date() },
  'anything/else': { a: 1 },
}

table(
  'what the server keeps',
  {
    ...secret,
    'outbox/l1': aDelivery(),
    'audit/a1': { event: 'queue.moved' },
    'visitCounts/0': { days: {} },
    'refusals/r1': { kind: 'sign-in' },
    'invoiceDrafts/d1': aDraft(),
    'moneyCases/c1': aMoneyCase(),
  },
  [
    ...Object.keys(secret).flatMap(
      (path) =>
        [
          [everyone, `get ${path}`, get(path), 'denied'],
          [everyone, `set ${path}`, set(path, { a: 1 }), 'denied'],
          [everyone, `list ${path}`, list(path.split('/')[0] ?? ''), 'denied'],
        ] as const,
    ),
    ...[
      'outbox/l1',
      'audit/a1',
      'visitCounts/0',
      'refusals/r1',
      'invoiceDrafts/d1',
      'moneyCases/c1',
    ].flatMap(
      (path) =>
        [
          ['les', `get ${path}`, get(path), 'allowed'],
          ['les', `list ${path}`, list(path.split('/')[0] ?? ''), 'allowed'],
          [allBut('les'), `get ${path}`, get(path), 'denied'],
          [allBut('les'), `list ${path}`, list(path.split('/')[0] ?? ''), 'denied'],
          [everyone, `set ${path}`, set(path, { a: 1 }), 'denied'],
          [everyone, `delete ${path}`, remove(path), 'denied'],
        ] as const,
    ),
  ],
)
