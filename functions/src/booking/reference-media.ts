import { BookingId, ReferenceId } from '@portal/model/ids'
import { mayViewReferences } from '@portal/model/media'
import { doc, file } from '@portal/model/paths'
import { z } from 'zod'
import { read } from '#platform/firestore'
import { type MediaOwner, picture } from '../media-access/found-media.ts'
import { trusted } from '../media-access/trusted.ts'

const Gaps = z.tuple([BookingId, ReferenceId])

/** References are for whoever may see the booking's board. */
export const referenceMedia: MediaOwner<'reference'> = () => {
  const booking = trusted((id) => read(doc.booking(id)))
  return {
    async reference(gaps, pass) {
      const at = Gaps.safeParse(gaps).data
      const found = at && (await booking(at[0]))
      return found && mayViewReferences(pass, found) ? picture(file.reference(...at)) : null
    },
  }
}
