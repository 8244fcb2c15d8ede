import { aBellEntry, aPerson } from '@portal/model/examples'
import { serverTimestamp } from 'firebase/firestore'
import { declared, now, setting, text, updating, whilePortalIsClosed } from './declared.ts'
import { table } from './table.ts'

const ownRecords = () => ({
  'people/ann': aPerson(),
  'people/ann/bell/b1': aBellEntry(),
  'people/studio/bell/b1': aBellEntry(),
})

table('what a person writes of their own', ownRecords, [
  ...(['ann', 'les'] as const).flatMap((who) =>
    declared({
      who,
      what: 'mark an entry of the bell read',
      act: updating(`people/${who === 'les' ? 'studio' : who}/bell/b1`, () => ({
        readAt: serverTimestamp(),
      })),
      fields: { readAt: now },
      changes: { record: aBellEntry() },
    }),
  ),
  ...declared({
    who: 'ann',
    what: 'keep a draft',
    act: setting('people/ann/drafts/booking', () => ({
      json: '{}',
      device: 'd1',
      at: serverTimestamp(),
    })),
    fields: { json: text(30_000), device: text(64), at: now },
  }),
])

whilePortalIsClosed(ownRecords)
