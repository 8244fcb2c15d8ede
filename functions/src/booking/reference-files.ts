import { Failure } from '@portal/model/failure'
import { mayViewReferences } from '@portal/model/media'
import { doc, file } from '@portal/model/paths'
import { budgetLimits } from '@portal/model/upload-budget'
import { signedIn } from '#platform/call'
import { read } from '#platform/firestore'
import type { ProcessUpload } from '../media/upload-kind.ts'
import { keepSharedFile, welcomeIf } from '../shared-files/keep-shared-file.ts'
import { budgetsOf, type SharedFiles } from '../shared-files/shared-files.ts'

/** Pictures on the moodboard of a booking, while it stands. */
export const referenceFiles: SharedFiles<'reference'> = {
  onlyPictures: true,

  async budgetsFor(tx, { booking: id }, actor) {
    const person = signedIn(actor)
    const booking = await tx.read(doc.booking(id))
    const isOver = booking.status === 'declined' || booking.status === 'cancelled'
    if (!mayViewReferences({ person, role: actor.role ?? 'client' }, booking) || isOver)
      throw new Failure('not-found')
    return budgetsOf(person, true, `booking-${id}`, budgetLimits.booking)
  },

  async isNamed(tx, { booking }, id: string) {
    const board = await tx.find(doc.moodboard(booking))
    return board?.references.some((one) => one.kind === 'picture' && one.id === id) ?? false
  },
}

/** A reference is a picture, kept for whoever may see the board. */
export const processReference: ProcessUpload<'reference'> = (upload, stored, load, files) =>
  keepSharedFile(
    upload.person,
    {
      standingOf: async (uploader) => {
        const booking = await read(doc.booking(upload.booking))
        return welcomeIf(booking !== null && mayViewReferences(uploader, booking))
      },
      state: doc.referencePicture(upload.booking, upload.reference),
      given: {},
      picture: file.reference(upload.booking, upload.reference),
      thumbnail: null,
      other: null,
      clear: null,
    },
    stored,
    load,
    files,
  )
