import { counted } from './counted.ts'

/** English, the lists of conversations, Les's side of the chat and his quick replies. */
export const deskChat = {
  noWords: 'No messages yet',
  empty: {
    all: 'Nothing is open. Everything is done.',
    unread: 'Nothing is waiting for you.',
    done: 'Nothing is marked done yet.',
  },
  noMatch: (name: string) => `Nobody here by the name “${name}”.`,
  latest: (count: number) => `Showing the latest ${count}. Search to find the others.`,
  notFound: 'The search did not work, so only the latest were looked through.',
  kept: 'Marked as unread',
  list: 'Conversations',
  gone: 'There is no such conversation',
  goneBody: 'It may belong to another account. Choose one from the list.',
  mine: {
    choose: 'One thread for each booking',
    chooseBody: 'Choose where you want to write.',
    title: 'Your conversations',
  },
  actions: {
    open: (name: string) => `More for ${name}`,
    keep: 'Mark as unread',
    client: 'Everything about this client',
    replies: 'Edit quick replies',
  },
  isDone: (name: string) => `${name}: done.`,
  isKept: (name: string) => `${name}: marked as unread.`,
  undo: 'Undo',
  keys: {
    open: 'Keyboard shortcuts',
    list: [
      { keys: ['↑', '↓'], what: 'Move through the list' },
      { keys: ['Enter'], what: 'Open' },
      { keys: ['Alt', '↑'], what: 'Previous conversation' },
      { keys: ['Alt', '↓'], what: 'Next conversation' },
      { keys: ['Esc'], what: 'Back to the list' },
      { keys: ['/'], what: 'Quick replies, in an empty message' },
    ],
  },
  replies: {
    title: 'Quick replies',
    lead: 'Type / in an empty message and choose one. What is in braces is filled in for the client you are writing to.',
    label: 'Quick replies',
    found: (count: number) => counted(count, 'quick reply', 'quick replies'),
    name: 'Name',
    text: 'Text',
    fills:
      'Filled in: {name} is the first name, {date} and {package} come from the nearest booking. What is not known stays “…”.',
    add: 'Add a quick reply',
    newName: 'New reply',
    newText: 'Dear {name}, ',
    removed: (name: string) => `“${name}” was removed.`,
    incomplete: 'Each quick reply needs a name of up to 40 characters and a text of up to 1,000.',
    full: (count: number) =>
      `You can have up to ${counted(count, 'quick reply', 'quick replies')}.`,
    refused: 'This could not be saved. Try again, or reload the page.',
    /** Those there are until Les writes his own. */
    starters: [
      {
        name: 'Thank you',
        text: 'Thank you, {name}. I will take a proper look and get back to you.',
      },
      {
        name: 'Before the day',
        text: 'Dear {name}, {date} is nearly here. Where should I be, and at what time? And whose number can I call on the day?',
      },
      {
        name: 'Photographs soon',
        text: 'Dear {name}, I am working on your photographs from {package} every day now. You will hear from me as soon as they are ready.',
      },
    ],
  },
} as const
