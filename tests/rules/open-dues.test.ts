import { aComment } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { everyRecord } from '@portal/model/records/every-record'
import { allBut, everyone, get, list, listGroup, members, remove, set, table } from './table.ts'

const place = doc.openDue('b1', 'deposit').path
const [due] = everyRecord.openDue.examples

// What everybody owes stands together in it; a client's own is on the invoices.
table('what is due of all invoices', { [place]: due }, [
  ['les', 'list what is due', list('openDues'), 'allowed'],
  [allBut('les'), 'list what is due', list('openDues', {}, 1), 'denied'],
  [allBut('les'), 'list one’s own', list('openDues', { client: 'ann' }, 1), 'denied'],
  [members, 'list what is due', list('openDues', {}, 1), 'denied'],
  [everyone, 'get one', get(place), 'denied'],
  [everyone, 'write one', set(place, { amount: 1 }), 'denied'],
  [everyone, 'delete one', remove(place), 'denied'],
])

table(
  'the comments of all galleries together',
  { 'galleries/g1/comments/comment-of-ann-1': aComment() },
  [
    ['les', 'list what waits', listGroup('comments'), 'allowed'],
    ['les', 'list 101', listGroup('comments', 101), 'denied'],
    [allBut('les'), 'list what waits', listGroup('comments'), 'denied'],
    [members, 'list what waits', listGroup('comments'), 'denied'],
  ],
)
