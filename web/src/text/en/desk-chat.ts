import { counted } from './counted.ts'

/** English, the lists of conversations, Les's side of the chat and his quick replies. */
export const deskChat = {
  noWords: 'No words yet',
  empty: {
    all: 'Nothing is open. Everything is done.',
    unread: 'Nothing waits for you.',
    done: 'Nothing is marked done yet.',
  },
  noMatch: (name: string) => `Nobody here by the name “${name}”.`,
  latest: (count: number) => `The ${count} latest are shown. Search finds all the others.`,
  notFound: 'The search could not be read, so only the latest were looked through.',
  kept: 'Kept unread',
  list: 'Conversations',
  gone: 'There is no such conversation',
  goneBody: 'It may have been another account’s. Choose one from the list.',
  mine: {
    choose: 'One thread for each booking',
    chooseBody: 'Choose where you want to write.',
    title: 'Your conversations',
  },
  actions: {
    open: (name: string) => `More for ${name}`,
    keep: 'Keep unread',
    client: 'Everything about this client',
    replies: 'Edit quick replies',
  },
  isDone: (name: string) => `${name}: done.`,
  isKept: (name: string) => `${name} stays unread.`,
  undo: 'Undo',
  keys: {
    open: 'Keyboard shortcuts',
    list: [
      { keys: ['↑', '↓'], what: 'Through the list' },
      { keys: ['Enter'], what: 'Open' },
      { keys: ['Alt', '↑'], what: 'The conversation before' },
      { keys: ['Alt', '↓'], what: 'The conversation after' },
      { keys: ['Esc'], what: 'Back to the list' },
      { keys: ['/'], what: 'Quick replies, in an empty message' },
    ],
  },
  replies: {
    title: 'Quick replies',
    lead: 'Type / in an empty message and choose. What is in braces is filled in for the client you write to.',
    label: 'Quick replies',
    found: (count: number) => counted(count, 'quick reply', 'quick replies'),
    name: 'Name',
    text: 'Words',
    fills:
      'Filled in: {name} is the first name, {date} and {package} are those of the nearest booking. What is not known stays “…”.',
    add: 'Add a quick reply',
    newName: 'New reply',
    newText: 'Dear {name}, ',
    removed: (name: string) => `“${name}” was taken away.`,
    incomplete: 'Each quick reply needs a name of up to 40 characters and words of up to 1,000.',
    full: (count: number) => `${count} quick replies are the most.`,
    refused: 'This could not be stored. Try again, or reload the page.',
    /** Those there are until Les writes his own. */
    starters: [
      {
        name: 'Thank you',
        text: 'Thank you, {name}. I will look at it in peace and come back to you.',
      },
      {
        name: 'Before the day',
        text: 'Dear {name}, {date} is nearly here. Where shall I be, and at what time? And whose number may I have for the day itself?',
      },
      {
        name: 'Photographs soon',
        text: 'Dear {name}, I am with the photographs of {package} every day now. You will hear from me as soon as they are ready.',
      },
    ],
  },
} as const
