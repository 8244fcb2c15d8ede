import { Failure } from '@portal/model/failure'
import { mayViewConversation } from '@portal/model/media'
import { collection, doc, file, only } from '@portal/model/paths'
import { budgetLimits } from '@portal/model/upload-budget'
import { signedIn } from '#platform/call'
import { read } from '#platform/firestore'
import type { ProcessUpload } from '../media/upload-kind.ts'
import { keepSharedFile, welcomeIf } from '../shared-files/keep-shared-file.ts'
import { budgetsOf, type SharedFiles } from '../shared-files/shared-files.ts'

/** Files with messages: of whoever speaks in the conversation. */
export const messageFiles: SharedFiles<'message'> = {
  onlyPictures: false,

  async budgetsFor(tx, { conversation: id }, actor) {
    const person = signedIn(actor)
    const conversation = await tx.read(doc.conversation(id))
    if (!mayViewConversation({ person, role: actor.role ?? 'client' }, conversation))
      throw new Failure('not-found')
    const { client } = conversation
    const bookings = await tx.ids(collection.bookings(), (all) =>
      all.where('client', '==', client).limit(1),
    )
    return budgetsOf(person, bookings.length > 0, `conversation-${id}`, budgetLimits.conversation)
  },

  async isNamed(tx, { conversation, message }, id) {
    const said = await tx.find(doc.message(conversation, message))
    return said !== null && !said.deleted && said.attachments.some((one) => one.id === id)
  },
}

/** A file arrives before its message, and is kept for whoever may see the conversation. */
export const processMessageFile: ProcessUpload<'message'> = (upload, stored, load, files) => {
  const { of, attachment, person } = upload
  return keepSharedFile(
    person,
    {
      standingOf: async (uploader) => {
        const thread = await read(only(doc.conversation(of.conversation), 'client', 'partners'))
        return welcomeIf(thread !== null && mayViewConversation(uploader, thread))
      },
      state: doc.attachment(of, attachment),
      given: { by: person },
      picture: file.attachment(of, attachment),
      thumbnail: file.attachmentThumbnail(of, attachment),
      other: file.attachedFile(of, attachment),
      clear: null,
    },
    stored,
    load,
    files,
  )
}
