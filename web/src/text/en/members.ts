import type { MemberRole } from '@portal/model/member'

/** English, those a client shares with. */
export const members = {
  title: 'People',
  eyebrow: 'Who sees what',
  lead: 'Your photographs are yours. Invite others to look, choose or comment with you, and end their access whenever you like.',
  invite: 'Invite somebody',
  roles: {
    partner: 'Partner',
    family: 'Family',
    vendor: 'Vendor',
  } satisfies Record<MemberRole, string>,
  rights: {
    partner:
      'Sees everything, chooses and chats with you, may move or cancel the date, and invites family and vendors. Submitting, signing and paying stay with you.',
    family: 'Sees the photographs, adds hearts and comments.',
    vendor:
      'Sees and downloads the finished photographs that are released to vendors, and nothing else. For the florist, the venue, the band.',
  } satisfies Record<MemberRole, string>,
  dialog: {
    title: 'Invite somebody',
    email: 'E-mail address',
    emailHint: 'Only somebody signed in with this address can accept.',
    emailMissing: 'Please enter an e-mail address.',
    role: 'Role',
    send: 'Send the invitation',
    sent: (email: string) => `The invitation is on its way to ${email}.`,
  },
  empty: {
    title: 'Nobody but you',
    body: 'Whoever you invite gets an e-mail with a link, and sees nothing until they accept.',
  },
  list: 'Who has access',
  listOf: (client: string) => `Who sees what ${client} shares`,
  by: (name: string) => `invited by ${name}`,
  byYou: 'invited by you',
  byStudio: 'invited by the studio',
  since: (day: string) => `since ${day}`,
  open: (day: string) => `invited, valid until ${day}`,
  expired: 'the invitation has expired',
  again: 'Invite again',
  withdraw: 'Withdraw',
  remove: (name: string) => `End access for ${name}`,
  takeBack: (email: string) => `Withdraw the invitation to ${email}`,
  confirm: {
    memberTitle: (name: string) => `End access for ${name}?`,
    memberBody:
      'Everything closes for them at once, even where it is open right now. What they chose and said stays with you.',
    partnerBody: (name: string) =>
      `Everything closes for them at once, even where it is open right now, and the invitations ${name} has sent and nobody has accepted end. Whoever has joined stays, and so does what they all chose and said.`,
    memberAction: 'End access',
    invitationTitle: 'Withdraw the invitation?',
    invitationBody: (email: string) => `The link in the e-mail to ${email} will stop working.`,
    invitationAction: 'Withdraw it',
  },
  ended: (name: string) => `${name} no longer has access.`,
  takenBack: 'The invitation is withdrawn.',
  desk: {
    title: 'People',
    none: 'Nobody else has access.',
  },
  accept: {
    title: (from: string) => `${from} shares photographs with you`,
    plainTitle: 'An invitation',
    may: {
      partner:
        'As a partner you see everything, choose photographs, join the chat and invite family and vendors.',
      family: 'You see the photographs, add hearts and say what you think.',
      vendor: 'You see and download the photographs that are released to you.',
    } satisfies Record<MemberRole, string>,
    address: (address: string) => `The invitation is for ${address}.`,
    email: 'Your e-mail address',
    emailHint: 'The one the invitation came to. You need nothing else.',
    otherAddress: 'The invitation went to another address. Type the one it came to.',
    noAddress: 'Type the e-mail address that the invitation came to.',
    signIn: 'Sign in to accept',
    action: 'Accept',
    as: (email: string) => `You are signed in as ${email}.`,
    other: 'Sign in with another address',
    les: 'This is the studio’s account. Accept the invitation with an account of your own.',
    broken: 'This invitation cannot be opened',
    brokenBody:
      'It was used or withdrawn, or has expired. Ask whoever sent it for a new one; it takes a moment.',
    home: 'To the portal',
    loading: 'Opening the invitation',
  },
  shared: {
    title: (name: string) => `Shared by ${name}`,
    none: 'The photographs will appear here as soon as they are ready.',
    released: (names: string) => `Released to you: ${names}`,
    noneReleased: 'Photographs that are released to you will appear here.',
    leave: 'Leave',
    leaveTitle: (name: string) => `Leave ${name}’s photographs?`,
    leaveBody: 'You will need a new invitation to see them again.',
    left: 'You have left.',
    home: 'Welcome',
    homeEyebrow: 'Shared with you',
  },
  link: 'People',
  linkState: 'Share with others',
}
