import { saveQuickReplies as call } from '@portal/model/chat'
import { doc } from '@portal/model/paths'
import { defineCall } from '#platform/call'
import { transaction } from '#platform/firestore'

/** What Les says often, as a whole list. */
export const saveQuickReplies = defineCall(call, (replies) =>
  transaction(async (tx) => {
    tx.write(doc.quickReplies(), replies)
    return { saved: true as const }
  }),
)
