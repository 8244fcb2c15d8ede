import { replyPlaceholders, saveQuickReplies as call } from '@portal/model/chat'
import { Failure } from '@portal/model/failure'
import { doc } from '@portal/model/paths'
import { unknownPlaceholders } from '@portal/model/placeholders'
import { defineCall } from '#platform/call'
import { transaction } from '#platform/firestore'

/** What Les says often, as a whole list. */
export const saveQuickReplies = defineCall(call, (given) => {
  if (given.replies.some(({ text }) => unknownPlaceholders(text, replyPlaceholders).length > 0))
    throw new Failure('unknown-placeholder')
  return transaction(async (tx) => {
    tx.write(doc.quickReplies(), given)
    return { saved: true as const }
  })
})
