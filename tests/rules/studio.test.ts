import { aStudio } from '@portal/model/examples'
import { allBut, everyone, get, list, remove, set, table, update } from './table.ts'

table(
  'studio and availability',
  {
    'studio/public': aStudio(),
    'studio/notices': { words: {}, off: [] },
    'studio/calendar': { key: 'k'.repeat(43), createdAt: new Date() },
    'statistics/2027-03': { days: {} },
    'availability/2027-03': { shoots: {} },
  },
  [
    [everyone, 'get studio', get('studio/public'), 'allowed'],
    [everyone, 'list studio', list('studio'), 'denied'],
    [everyone, 'get another studio document', get('studio/private'), 'denied'],
    [everyone, 'update studio', update('studio/public', { name: 'Mine' }), 'denied'],
    [everyone, 'delete studio', remove('studio/public'), 'denied'],
    [['ann', 'bo', 'les'], 'get the texts', get('studio/notices'), 'allowed'],
    [allBut('ann', 'bo', 'les'), 'get the texts', get('studio/notices'), 'denied'],
    [everyone, 'set the texts', set('studio/notices', { words: {}, off: [] }), 'denied'],
    ['les', 'get the calendar address', get('studio/calendar'), 'allowed'],
    [allBut('les'), 'get the calendar address', get('studio/calendar'), 'denied'],
    [everyone, 'set the calendar address', set('studio/calendar', { key: 'x' }), 'denied'],
    ['les', 'get statistics', get('statistics/2027-03'), 'allowed'],
    ['les', 'list statistics', list('statistics'), 'allowed'],
    [allBut('les'), 'get statistics', get('statistics/2027-03'), 'denied'],
    [allBut('les'), 'list statistics', list('statistics'), 'denied'],
    [everyone, 'set statistics', set('statistics/2027-03', { days: {} }), 'denied'],
    [everyone, 'get availability', get('availability/2027-03'), 'allowed'],
    [everyone, 'list availability', list('availability'), 'denied'],
    [everyone, 'set availability', set('availability/2027-03', { shoots: {} }), 'denied'],
  ],
)
