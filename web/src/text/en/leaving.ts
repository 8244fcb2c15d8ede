const messages = (count: number) => (count === 1 ? '1 message has' : `${count} messages have`)
const files = (count: number) => (count === 1 ? '1 file has' : `${count} files have`)

/** English, before somebody signs out with words that have not left. */
export const leaving = {
  messages: (count: number) => `${messages(count)} not been sent yet`,
  files: (count: number) => `${files(count)} not been sent yet`,
  others: 'Something has not been saved yet',
  settings: 'Some settings are not saved yet',
  settingsBody:
    'Your changes are kept on this device until you save them. If you sign out now, they are lost.',
  body: 'What you wrote is waiting on this device for a connection. If you sign out now, it is lost: nothing of yours stays here.',
  alsoFiles: (count: number) => `${files(count)} not been sent either.`,
  stay: 'Stay signed in',
  leave: 'Sign out and lose it',
} as const
