import { inThread } from './landings.ts'
import { noticeKind } from './notice-kind.ts'
import { words } from './fields.ts'

/** What is told of messages. */
export const chatNotices = {
  'message-arrived': noticeKind({
    channels: ['push'],
    lands: inThread,
    heard: { client: 'messages', desk: 'messages' },
    isNewestOnly: true,
    data: { from: words, text: words },
    words: {
      title: '{from}',
      body: '{text}',
      button: 'Read and reply',
    },
  }),
  'messages-unread': noticeKind({
    channels: ['mail'],
    lands: inThread,
    heard: { client: 'messages', desk: 'messages' },
    isUrgent: true,
    data: { from: words, text: words },
    words: {
      title: 'A message from {from} is waiting',
      body: '“{text}”',
      button: 'Read and reply',
    },
  }),
} as const
