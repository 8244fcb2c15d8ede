import { aGallery, aShare } from '@portal/model/examples'
import { allBut, everyone, get, list, listGroup, remove, set, table, update } from './table.ts'

const id = 'h'.repeat(43)
const mine = { client: 'ann', gallery: 'g1' }

table(
  'shares',
  {
    'galleries/g1': aGallery({ members: { pat: 'partner' }, viewers: ['pat'] }),
    [`shares/${id}`]: aShare({ gallery: 'g1' }),
    [`shareUses/${id}`]: { gallery: 'g1', client: 'ann', views: 1 },
  },
  [
    [['ann', 'les'], 'get a link', get(`shares/${id}`), 'allowed'],
    [allBut('ann', 'les'), 'get a link', get(`shares/${id}`), 'denied'],
    [['ann', 'les'], 'list the links of a gallery', list('shares', mine), 'allowed'],
    [allBut('ann', 'les'), 'list the links of a gallery', list('shares', mine), 'denied'],
    ['ann', 'list links without saying whose', list('shares', { gallery: 'g1' }), 'denied'],
    [everyone, 'list too many', list('shares', mine, 101), 'denied'],
    [everyone, 'list without a limit', list('shares', mine, null), 'denied'],
    [everyone, 'list all links there are', listGroup('shares'), 'denied'],
    [everyone, 'make a link', set(`shares/${'i'.repeat(43)}`, aShare()), 'denied'],
    [everyone, 'bring a link back', update(`shares/${id}`, { revokedAt: null }), 'denied'],
    [['ann', 'les'], 'see what links were used for', list('shareUses', mine), 'allowed'],
    [allBut('ann', 'les'), 'see what links were used for', list('shareUses', mine), 'denied'],
    [everyone, 'count views', update(`shareUses/${id}`, { views: 9 }), 'denied'],
    [everyone, 'begin to count views', set(`shareUses/${'i'.repeat(43)}`, { views: 9 }), 'denied'],
    [everyone, 'take a link away', remove(`shares/${id}`), 'denied'],
  ],
)
