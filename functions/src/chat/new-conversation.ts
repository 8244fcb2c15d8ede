import type { Conversation } from '@portal/model/chat'

/** A thread in which nobody has said anything; `booking` and `subject` are those of a further booking. */
export const newConversation = (
  about: Pick<Conversation, 'client' | 'clientName'> &
    Partial<Pick<Conversation, 'clientPortrait' | 'booking' | 'subject' | 'partners' | 'names'>>,
): Conversation => ({
  clientPortrait: null,
  partners: [],
  names: {},
  booking: null,
  subject: null,
  ...about,
  last: null,
  unread: { client: 0, studio: 0 },
  readAt: { client: null, studio: null },
  readBy: {},
  deliveredAt: { client: null, studio: null },
  done: false,
  kept: false,
})
