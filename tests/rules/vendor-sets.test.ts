import { aCircle, aGallery, aVendorSet, aZip } from '@portal/model/examples'
import { accessOf, galleryAccessOf } from '@portal/model/access'
import {
  allBut,
  contains,
  everyone,
  get,
  list,
  members,
  remove,
  set,
  table,
  update,
} from './table.ts'

const path = 'vendorSets/florist'
const ofVic = 'galleries/b1/zips/of-vic'
const { viewers, ...access } = galleryAccessOf(accessOf(aCircle()))
const mine = (who: string, most?: number | null) => contains('vendorSets', 'viewers', who, most)
const strangers = allBut('ann', 'les')

table(
  'vendor sets',
  {
    [path]: aVendorSet(),
    'vendorSets/band': aVendorSet({ name: 'For the band', audience: ['may'], viewers: ['may'] }),
    'galleries/b1': aGallery({ ...access, viewers }),
    // As an earlier version wrote it.
    'galleries/b1/zips/old': aZip(),
    [ofVic]: aZip({ set: 'florist', vendors: ['vic'], askers: ['vic'] }),
    'galleries/b1/zips/of-may': aZip({ set: 'band', vendors: ['may'], askers: ['may'] }),
    'galleries/b1/zips/taken-back': aZip({ set: 'gone', vendors: [], askers: ['vic'] }),
  },
  [
    [['ann', 'les', 'vic'], 'get one', get(path), 'allowed'],
    [[...strangers, 'pat', 'fay'], 'get one', get(path), 'denied'],
    ['vic', 'get what is released to another vendor', get('vendorSets/band'), 'denied'],
    ['les', 'list all', list('vendorSets'), 'allowed'],
    [[...allBut('les'), ...members], 'list all', list('vendorSets'), 'denied'],
    ['ann', 'list one’s own', list('vendorSets', { client: 'ann' }), 'allowed'],
    ['ann', 'list one’s own without end', list('vendorSets', { client: 'ann' }, null), 'denied'],
    ['vic', 'list what is released to oneself', mine('vic'), 'allowed'],
    ['vic', 'list too many', mine('vic', 101), 'denied'],
    ['vic', 'list what is released to another vendor', mine('may'), 'denied'],
    [strangers, 'list what is released to a vendor', mine('vic'), 'denied'],
    [[...everyone, ...members], 'create one', set('vendorSets/another', aVendorSet()), 'denied'],
    [[...everyone, ...members], 'let oneself in', update(path, { viewers: ['bo'] }), 'denied'],
    [[...everyone, ...members], 'take one away', remove(path), 'denied'],

    ['vic', 'get a ZIP of one’s own', get(ofVic), 'allowed'],
    [
      'vic',
      'list the ZIPs of one’s own',
      contains('galleries/b1/zips', 'vendors', 'vic'),
      'allowed',
    ],
    ['vic', 'list all ZIPs', list('galleries/b1/zips'), 'denied'],
    ['vic', 'get the ZIP of another vendor', get('galleries/b1/zips/of-may'), 'denied'],
    ['vic', 'get the client’s ZIP', get('galleries/b1/zips/old'), 'denied'],
    ['vic', 'get a ZIP of what was taken back', get('galleries/b1/zips/taken-back'), 'denied'],
    ['vic', 'see the gallery', get('galleries/b1'), 'denied'],
    ['pat', 'list all ZIPs', list('galleries/b1/zips'), 'allowed'],
  ],
)
