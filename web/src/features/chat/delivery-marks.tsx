import type { Conversation, Talker } from '@portal/model/chat'
import { collection } from '@portal/model/paths'
import { useLiveList } from '#firebase/live.ts'
import { useOwnConversations } from '#firebase/own-conversations.ts'
import { useDeliveredMark } from './use-marks.ts'
import { useTalker } from './use-talker.ts'

/** Wherever somebody is in the app, what arrives is marked as delivered. Shows nothing. */
export function DeliveryMarks() {
  const talker = useTalker()
  if (!talker) return null
  return talker.side === 'client' ? <OwnMarks talker={talker} /> : <DeskMarks talker={talker} />
}

function OwnMarks({ talker }: { talker: Talker }) {
  const threads = useOwnConversations(talker.person)
  if (threads.state !== 'ready') return null
  return threads.value.map(({ id, value }) => (
    <OneMark key={id} id={id} conversation={value} talker={talker} />
  ))
}

function DeskMarks({ talker }: { talker: Talker }) {
  const waiting = useLiveList(collection.conversations(), {
    where: [['unread.studio', '>', 0]],
    limit: 100,
  })
  if (waiting.state !== 'ready') return null
  return waiting.value.map(({ id, value }) => (
    <OneMark key={id} id={id} conversation={value} talker={talker} />
  ))
}

function OneMark(props: { id: string; conversation: Conversation; talker: Talker }) {
  useDeliveredMark(props.id, props.conversation, props.talker)
  return null
}
