import { increment, serverTimestamp } from 'firebase/firestore'
import { together } from './table.ts'

export const messageId = 'message-of-sixteen'

/** A message as it is before anybody has answered, corrected or taken back anything. */
export const untouched = {
  card: null,
  replyTo: null,
  editedAt: null,
  deleted: false,
  reactions: { client: null, studio: null },
}

/** A message with its conversation's summary, as the app writes it; parts can be spoilt. */
export function send(
  sender: string,
  side: 'client' | 'studio',
  spoil: {
    message?: object
    last?: object
    summary?: Record<string, unknown>
    id?: string
    conversation?: string
  } = {},
) {
  const message = spoil.id ?? messageId
  const conversation = `conversations/${spoil.conversation ?? 'ann'}`
  const other = side === 'client' ? 'studio' : 'client'
  return together(
    {
      path: `${conversation}/messages/${message}`,
      set: {
        sender,
        side,
        text: 'Hello',
        attachments: [],
        at: serverTimestamp(),
        ...untouched,
        ...spoil.message,
      },
    },
    {
      path: conversation,
      update: {
        last: {
          message,
          side,
          text: 'Hello',
          about: 'words',
          at: serverTimestamp(),
          ...spoil.last,
        },
        [`unread.${other}`]: increment(1),
        ...(side === 'client' ? { done: false } : {}),
        ...spoil.summary,
      },
    },
  )
}
