/** English, what clients say of themselves. */
export const account = {
  title: 'My account',
  eyebrow: 'You',
  lead: (studio: string) => `What ${studio} knows about you, and what stands on your invoices.`,
  about: 'About you',
  name: 'Name',
  nameMissing: 'Please enter your name.',
  calledAs: 'What should I call you? (optional)',
  calledAsHint: 'E-mails greet you by it: “Ann”, or “Mrs Maes”.',
  phone: 'Phone (optional)',
  phoneHint: 'For the day of the shoot. Write it as you always do.',
  phoneWrong: 'This does not look like a phone number.',
  address: 'Postal address (optional)',
  addressHint: 'It stands on your invoices. Street and number, then postcode and town.',
  save: 'Save',
  saved: 'Saved.',
  discard: 'Discard changes',
  offline: 'You are offline. What you type is kept on this device; save it once you are back.',
  missing: 'There is no account yet',
  missingBody:
    'It is made when you sign in. Sign out and in again, or write to me if that does not help.',
} as const
