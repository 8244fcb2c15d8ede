import { contentOf, Message, summaryOf } from '@portal/model/chat'
import { doc, only } from '@portal/model/paths'
import { viewSchema } from '@portal/model/records/stored'
import { files as bucketFiles, type Files } from '#platform/files'
import { transaction } from '#platform/firestore'
import { z } from 'zod'
import { removeAttachments } from '../shared-files/remove-attachments.ts'

/** The sidebar's line says what the last message says now. */
const amendSummary = (conversation: string, id: string): Promise<void> =>
  transaction(async (tx) => {
    const path = only(doc.conversation(conversation), 'last')
    const [thread, message] = await Promise.all([
      tx.findReadable(path),
      tx.findReadable(
        only(doc.message(conversation, id), 'text', 'attachments', 'deleted', 'card'),
      ),
    ])
    if (!message || thread?.last?.message !== id) return
    const { last } = thread
    const now = { text: summaryOf(message.text), about: contentOf(message) }
    if (last.text === now.text && last.about === now.about) return
    tx.update(path, { last: { ...last, ...now } })
  })

/** A message's fields in an event, as far as they can be amended. */
type Fields = Record<string, unknown>

const Had = z.object({ sender: Message.shape.sender, attachments: Message.shape.attachments })

/** Trigger on messages that were changed. Safe twice and out of order. */
export async function onMessageAmended(
  [conversation, id]: [conversation: string, message: string],
  before: Fields,
  after: Fields,
  files: Files = bucketFiles,
): Promise<void> {
  if (before['text'] === after['text'] && before['deleted'] === after['deleted']) return
  await amendSummary(conversation, id)
  const had = viewSchema(Had).safeParse(before).data
  if (!had || after['deleted'] !== true) return
  const ids = had.attachments.map((attachment) => attachment.id)
  await removeAttachments({ conversation }, ids, had.sender, files)
}
