import type { Conversation } from '@portal/model/chat'
import { collection, doc } from '@portal/model/paths'
import { useLive, useLiveList } from '#firebase/live.ts'
import { useDeliveredMark } from './use-marks.ts'
import { useTalker } from './use-talker.ts'

/** Wherever somebody is in the app, what arrives is marked as delivered. Shows nothing. */
export function DeliveryMarks() {
  const talker = useTalker()
  if (!talker) return null
  return talker.side === 'client' ? <OwnMark id={talker.person} /> : <DeskMarks />
}

function OwnMark({ id }: { id: string }) {
  const conversation = useLive(doc.conversation(id))
  useDeliveredMark(id, conversation.state === 'ready' ? conversation.value : null, 'client')
  return null
}

function DeskMarks() {
  const waiting = useLiveList(collection.conversations(), {
    where: [['unread.studio', '>', 0]],
    limit: 100,
  })
  if (waiting.state !== 'ready') return null
  return waiting.value.map(({ id, value }) => <OneMark key={id} id={id} conversation={value} />)
}

function OneMark({ id, conversation }: { id: string; conversation: Conversation }) {
  useDeliveredMark(id, conversation, 'studio')
  return null
}
