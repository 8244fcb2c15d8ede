import { aBooking, aMoodboard, anOffer } from '@portal/model/examples'
import {
  allBut,
  everyone,
  get,
  list,
  members,
  remove,
  set,
  table,
  update,
  withoutRole,
} from './table.ts'

table(
  'bookings',
  {
    'bookings/b1': aBooking(),
    'offers/2027-03-13': anOffer({ booking: 'b1' }),
    'moodboards/b1': aMoodboard(),
    'moodboards/alone': aMoodboard(),
    'moodboards/b1/pictures/r1': { state: 'ready', width: 3, height: 2 },
    'queue/main': { order: ['b1'] },
    'queue/tickets': { salt: 'salt', places: [] },
    'queue/announced': { order: [] },
  },
  [
    ...(['bookings/b1', 'offers/2027-03-13'] as const).flatMap((path) => {
      const name = path.split('/')[0] ?? ''
      return [
        [['ann', 'les'], `get ${path}`, get(path), 'allowed'],
        [allBut('ann', 'les'), `get ${path}`, get(path), 'denied'],
        ['ann', `list own ${name}`, list(name, { client: 'ann' }), 'allowed'],
        ['ann', `list own ${name} without a limit`, list(name, { client: 'ann' }, null), 'denied'],
        ['ann', `list own ${name} beyond the limit`, list(name, { client: 'ann' }, 101), 'denied'],
        ['ann', `list Bo’s ${name}`, list(name, { client: 'bo' }), 'denied'],
        ['ann', `list all ${name}`, list(name), 'denied'],
        [withoutRole, `list ${name}`, list(name, { client: 'ann' }), 'denied'],
        ['les', `list all ${name}`, list(name), 'allowed'],
        [everyone, `delete ${path}`, remove(path), 'denied'],
      ] as const
    }),
    [everyone, 'create a booking', set('bookings/b2', aBooking()), 'denied'],
    [everyone, 'approve a booking', update('bookings/b1', { status: 'approved' }), 'denied'],
    [everyone, 'change a price', update('bookings/b1', { 'quote.total': 1 }), 'denied'],

    [everyone, 'take an offer by hand', update('offers/2027-03-13', { asked: [] }), 'denied'],
    [['ann', 'les'], 'get the moodboard', get('moodboards/b1'), 'allowed'],
    [allBut('ann', 'les'), 'get the moodboard', get('moodboards/b1'), 'denied'],
    [['ann', 'les'], 'get a moodboard before its booking', get('moodboards/alone'), 'allowed'],
    [allBut('ann', 'les'), 'get one before its booking', get('moodboards/alone'), 'denied'],
    [['ann', 'bo', 'former', 'les'], 'wait for a moodboard', get('moodboards/none'), 'allowed'],
    [withoutRole, 'wait for a moodboard', get('moodboards/none'), 'denied'],
    [everyone, 'list moodboards', list('moodboards'), 'denied'],
    [everyone, 'set the moodboard', set('moodboards/b1', aMoodboard()), 'denied'],
    [['ann', 'les'], 'get a reference', get('moodboards/b1/pictures/r1'), 'allowed'],
    [['ann', 'les'], 'list the references', list('moodboards/b1/pictures'), 'allowed'],
    [allBut('ann', 'les'), 'get a reference', get('moodboards/b1/pictures/r1'), 'denied'],
    [allBut('ann', 'les'), 'list the references', list('moodboards/b1/pictures'), 'denied'],
    [everyone, 'set a reference', set('moodboards/b1/pictures/r1', { state: 'ready' }), 'denied'],

    ['les', 'get the queue', get('queue/main'), 'allowed'],
    [[...allBut('les'), ...members], 'get the queue', get('queue/main'), 'denied'],
    [['ann', 'bo', 'former', 'les'], 'get the tickets', get('queue/tickets'), 'allowed'],
    [withoutRole, 'get the tickets', get('queue/tickets'), 'denied'],
    [everyone, 'set the tickets', set('queue/tickets', { places: [] }), 'denied'],
    [everyone, 'list queues', list('queue'), 'denied'],
    [everyone, 'get the announced queue', get('queue/announced'), 'denied'],
    [everyone, 'reorder the queue', set('queue/main', { order: [] }), 'denied'],
  ],
)
