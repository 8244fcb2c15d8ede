import { aSearchEntry } from '@portal/model/examples'
import { allBut, everyone, get, list, members, remove, set, table } from './table.ts'

// Names and addresses of everybody stand in it, one's own included: only the desk searches.
table('what Les’s lists find', { 'search/client-ann': aSearchEntry() }, [
  ['les', 'find Ann', list('search', { kind: 'client' }, 100), 'allowed'],
  ['les', 'get Ann’s entry', get('search/client-ann'), 'denied'],
  [allBut('les'), 'find anybody', list('search', {}, 1), 'denied'],
  [allBut('les'), 'find oneself', list('search', { client: 'ann' }, 1), 'denied'],
  [members, 'find anybody', list('search', {}, 1), 'denied'],
  [allBut('les'), 'get Ann’s entry', get('search/client-ann'), 'denied'],
  [everyone, 'write an entry', set('search/client-ann', { kind: 'client' }), 'denied'],
  [everyone, 'make an entry', set('search/client-bo', aSearchEntry({ of: 'bo' })), 'denied'],
  [everyone, 'delete an entry', remove('search/client-ann'), 'denied'],
])
