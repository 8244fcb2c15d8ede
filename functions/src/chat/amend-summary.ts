import { contentOf, Message, summaryOf } from '@portal/model/chat'
import { doc, file } from '@portal/model/paths'
import { files as bucketFiles, type Files } from '#platform/files'
import { transaction } from '#platform/firestore'

/** The sidebar's line says what the last message says now. */
const amendSummary = (conversation: string, id: string): Promise<void> =>
  transaction(async (tx) => {
    const path = doc.conversation(conversation)
    const [thread, message] = await Promise.all([
      tx.find(path),
      tx.find(doc.message(conversation, id)),
    ])
    if (!message || thread?.last?.message !== id) return
    const { last } = thread
    const now = { text: summaryOf(message.text), about: contentOf(message) }
    if (last.text === now.text && last.about === now.about) return
    tx.write(path, { ...thread, last: { ...last, ...now } })
  })

/** What was taken back is gone: nobody can fetch its files any more. */
async function removeFiles(
  conversation: string,
  attachments: Message['attachments'],
  files: Files,
): Promise<void> {
  await Promise.all(
    attachments.map(async ({ id }) => {
      const paths = [file.attachment, file.attachmentThumbnail, file.attachedFile].map((path) =>
        path(conversation, id),
      )
      for (const stored of await Promise.all(paths.map((path) => files.find(path))))
        if (stored) await files.delete(stored.path, stored.generation)
      await transaction(async (tx) => tx.delete(doc.attachment(conversation, id)))
    }),
  )
}

/** A message's fields in an event, as far as they can be amended. */
type Fields = Record<string, unknown>

/** Trigger on messages that were changed. Safe twice and out of order. */
export async function onMessageAmended(
  [conversation, id]: [conversation: string, message: string],
  before: Fields,
  after: Fields,
  files: Files = bucketFiles,
): Promise<void> {
  if (before['text'] === after['text'] && before['deleted'] === after['deleted']) return
  await amendSummary(conversation, id)
  const had = Message.shape.attachments.safeParse(before['attachments']).data ?? []
  if (after['deleted'] === true) await removeFiles(conversation, had, files)
}
