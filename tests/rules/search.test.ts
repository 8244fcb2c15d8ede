import { aSearchEntry } from '@portal/model/examples'
import { doc } from '@portal/model/paths'
import { newRewriting } from '@portal/model/records/rewriting'
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

const noted = doc.rewriting('search-client').path
table('how far the lists are filled', { [noted]: newRewriting(1, new Date(0)) }, [
  ['les', 'see it', get(noted), 'allowed'],
  [allBut('les'), 'see it', get(noted), 'denied'],
  [members, 'see it', get(noted), 'denied'],
  [everyone, 'list all of them', list('rewritings', {}, 1), 'denied'],
  [everyone, 'begin anew', set(noted, { version: 9 }), 'denied'],
  [everyone, 'stop it', remove(noted), 'denied'],
])
