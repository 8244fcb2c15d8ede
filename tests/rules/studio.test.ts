import { aStudio } from '@portal/model/examples'
import { everyone, get, list, remove, set, table, update } from './table.ts'

table(
  'studio and availability',
  { 'studio/public': aStudio(), 'availability/2027-03': { shoots: {} } },
  [
    [everyone, 'get studio', get('studio/public'), 'allowed'],
    [everyone, 'list studio', list('studio'), 'denied'],
    [everyone, 'get another studio document', get('studio/private'), 'denied'],
    [everyone, 'update studio', update('studio/public', { name: 'Mine' }), 'denied'],
    [everyone, 'delete studio', remove('studio/public'), 'denied'],
    [everyone, 'get availability', get('availability/2027-03'), 'allowed'],
    [everyone, 'list availability', list('availability'), 'denied'],
    [everyone, 'set availability', set('availability/2027-03', { shoots: {} }), 'denied'],
  ],
)
