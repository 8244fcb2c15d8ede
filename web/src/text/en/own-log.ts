import type { Doer, OwnEvent } from '@portal/model/own-log'
import type { ProfileField } from '@portal/model/profile'

const who = {
  you: 'You',
  studio: 'Your photographer',
  portal: 'The portal',
  somebody: 'Somebody you share with',
} as const satisfies Record<Doer, string>

/** What of a profile was changed. */
const fields = {
  name: 'your name',
  calledAs: 'how you are called',
  phone: 'your phone number',
  address: 'your postal address',
} as const satisfies Record<ProfileField, string>

/** English, what happened in one's own account, as its owner reads it. */
export const ownLog = {
  title: 'What happened in your account',
  lead: 'The newest first. If something here was not you, write to me.',
  none: 'Nothing has happened yet.',
  more: 'Show more',
  end: 'That is all of it.',
  again: 'Try again',
  fields,
  downloads: (count: number) => (count === 1 ? '1 download' : `${count} downloads`),
  sentences: {
    'account.created': () => 'You signed in for the first time',
    'account.invited': (by) => `${who[by]} invited you`,
    'account.profile-saved': (_, changed) => `You changed ${changed || 'your account'}`,
    'account.portrait-saved': () => 'You chose a photograph of yourself',
    'account.portrait-removed': () => 'You took your photograph away',
    'account.billing-set': (by) => `${who[by]} entered your postal address`,
    'account.address-asked': () => 'You asked for another e-mail address',
    'account.address-changed': (by) =>
      by === 'you' ? 'You changed your e-mail address' : 'Your e-mail address changed at Google',
    'account.address-taken-back': () =>
      'Your earlier e-mail address was taken back, and everybody was signed out',
    'session.opened': (_, browser) => `You signed in with ${browser || 'a browser'}`,
    'session.ended': (_, browser) => `${browser || 'A browser'} was signed out`,
    'session.all-ended': () => 'Every browser was signed out',
    'password.set': () => 'You set a password, and every other device was signed out',
    'password.removed': () => 'You removed your password',
    'password.failed': () => 'Somebody tried several wrong passwords, and did not get in',
    'passkey.added': () => 'You added a passkey',
    'passkey.removed': () => 'You removed a passkey',
    'passkey.copied': () => 'A copy of one of your passkeys was used, and refused',
    'member.invited': (by) => `${who[by]} invited somebody to what you share`,
    'member.joined': () => 'Somebody accepted an invitation to what you share',
    'member.invitation-withdrawn': (by) => `${who[by]} withdrew an invitation`,
    'member.withdrawn': (by) => `${who[by]} ended somebody’s access`,
    'share.created': (by) => `${who[by]} made a link to your photographs`,
    'share.changed': (by) => `${who[by]} changed a link to your photographs`,
    'share.revoked': (by) => `${who[by]} revoked a link to your photographs`,
    'photographs.downloaded': () => 'You downloaded photographs',
  } satisfies Record<OwnEvent, (by: Doer, said: string) => string>,
} as const
