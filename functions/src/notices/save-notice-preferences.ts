import { studioDesk } from '@portal/model/ids'
import { saveNoticePreferences as call } from '@portal/model/notice-preferences'
import { doc } from '@portal/model/paths'
import { defineCall, signedIn } from '#platform/call'
import { transaction } from '#platform/firestore'

/**
 * How somebody wants to hear; deliveries not yet sent follow it. What an admin saves is the desk's.
 */
export const saveNoticePreferences = defineCall(call, async (preferences, actor) => {
  const person = actor.role === 'admin' ? studioDesk : signedIn(actor)
  await transaction(async (tx) => tx.write(doc.noticePreferences(person), preferences))
  return { saved: true as const }
})
