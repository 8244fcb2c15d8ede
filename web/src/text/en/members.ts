import type { MemberRole } from '@portal/model/member'

/** English, those a client shares with. */
export const members = {
  title: 'People',
  eyebrow: 'Who sees what',
  lead: 'Your photographs are yours. Let somebody look along, choose or comment, and take it back whenever you like.',
  invite: 'Invite somebody',
  roles: {
    partner: 'Partner',
    family: 'Family',
    vendor: 'Vendor',
  } satisfies Record<MemberRole, string>,
  rights: {
    partner:
      'Sees and hears everything, chooses and writes along, and may move or cancel the date. Submitting, signing and paying stay with you.',
    family: 'Looks at the photographs, gives hearts and comments.',
    vendor: 'Looks, and downloads what is released. For the florist, the venue, the band.',
  } satisfies Record<MemberRole, string>,
  dialog: {
    title: 'Invite somebody',
    email: 'E-mail address',
    emailHint: 'Only somebody signed in with this address can accept.',
    emailMissing: 'Please write an e-mail address.',
    role: 'As',
    send: 'Send the invitation',
    sent: (email: string) => `The invitation is on its way to ${email}.`,
  },
  empty: {
    title: 'Nobody but you',
    body: 'Whoever you invite gets a letter with a link, and sees nothing before accepting it.',
  },
  list: 'Who has access',
  since: (day: string) => `since ${day}`,
  open: (day: string) => `invited, open until ${day}`,
  expired: 'the invitation has expired',
  again: 'Invite again',
  withdraw: 'Withdraw',
  remove: (name: string) => `End the access of ${name}`,
  takeBack: (email: string) => `Take back the invitation of ${email}`,
  confirm: {
    memberTitle: (name: string) => `End the access of ${name}?`,
    memberBody:
      'Everything closes at once, also where it is open right now. What was chosen and said stays with you.',
    memberAction: 'End access',
    invitationTitle: 'Take the invitation back?',
    invitationBody: (email: string) => `The link in the letter to ${email} opens nothing any more.`,
    invitationAction: 'Take it back',
  },
  ended: (name: string) => `${name} sees nothing of yours any more.`,
  takenBack: 'The invitation is taken back.',
  desk: {
    title: 'People',
    none: 'Nobody else has access.',
  },
  accept: {
    title: (from: string) => `${from} shares photographs with you`,
    plainTitle: 'An invitation',
    may: {
      partner: 'As partner you see everything, choose photographs and write along.',
      family: 'You look at the photographs, give hearts and say what you think.',
      vendor: 'You look at the photographs, and download what is released.',
    } satisfies Record<MemberRole, string>,
    address: (address: string) => `The invitation is for ${address}.`,
    signIn: 'Sign in to accept',
    action: 'Accept',
    as: (email: string) => `You are signed in as ${email}.`,
    other: 'Sign in with another address',
    les: 'This is the studio’s account. An invitation is accepted with an account of one’s own.',
    broken: 'This invitation cannot be opened',
    brokenBody:
      'It was used, taken back, or has expired. Ask whoever sent it for a new one; it takes a moment.',
    home: 'To the portal',
    loading: 'Opening the invitation',
  },
  shared: {
    title: (name: string) => `Shared by ${name}`,
    none: 'The photographs appear here as soon as they are ready.',
    leave: 'Leave',
    leaveTitle: (name: string) => `Leave the photographs of ${name}?`,
    leaveBody: 'You see them again only with a new invitation.',
    left: 'You have left.',
    home: 'Welcome',
    homeEyebrow: 'Shared with you',
  },
  link: 'People',
  linkState: 'Share with others',
}
