import type { SwitchedChannel } from '@portal/model/notice-preferences'
import { noticeKinds } from './notice-kinds.ts'

/** English, the bell, what it ever said, and how people want to hear. */
export const notices = {
  bell: (unread: number, isMore: boolean) =>
    unread === 0 ? 'Notices' : `Notices, ${isMore ? `more than ${unread}` : unread} unread`,
  title: 'Notices',
  emptyTitle: 'Nothing new',
  emptyBody: 'What happens to your bookings appears here.',
  /** A button of one notice, told from those of the others. */
  act: (act: string, title: string) => `${act}: ${title}`,
  markAll: 'Mark all as read',
  push: 'Notify me on this device',
  all: 'All notices',
  settings: 'How you hear',
  unreadMark: 'Unread: ',
  kinds: noticeKinds,
  history: {
    eyebrow: 'Everything the bell ever said',
    today: 'Today',
    yesterday: 'Yesterday',
    older: 'Earlier notices',
    end: 'This is where it began.',
    emptyTitle: 'The bell has been silent',
    emptyBody: {
      client: 'As soon as something happens to a booking of yours, it is kept here.',
      desk: 'Requests, payments and changes are kept here as they come.',
    },
    emptyAction: { client: 'Back to your portal', desk: 'Back to today' },
    failed: 'This could not be marked. Try again, or reload the page.',
  },
  hearing: {
    title: 'How you hear',
    eyebrow: { client: 'Your notices', desk: 'The desk' },
    lead: {
      client:
        'The bell keeps everything. Here you decide what also comes to you, by which way, and when.',
      desk: 'The bell keeps everything. What is set here holds for all of the studio’s accounts.',
    },
    saved: 'Saved.',
    undo: 'Undo',
    failed: 'This was not saved. It is as it was before.',
    offline: 'You are offline. What is set here can be changed when you are back.',
    what: 'What comes to you',
    whatLead: 'Signing in always works by mail, whatever is switched off here.',
    kind: 'About',
    channels: { mail: 'Mail', push: 'Push', sms: 'Text' } satisfies Record<SwitchedChannel, string>,
    channelNames: {
      mail: 'by mail',
      push: 'by push',
      sms: 'by text message',
    } satisfies Record<SwitchedChannel, string>,
    cell: (kind: string, channel: string) => `${kind}, ${channel}`,
    notByThis: 'Does not come this way',
    groups: {
      request: 'Your request',
      shoot: 'The shoot',
      messages: 'Messages',
      pictures: 'Photographs',
      payments: 'Invoices and payments',
      requests: 'Bookings',
      choices: 'Photographs',
      money: 'Payments',
      safety: 'Safety',
    },
    when: 'When',
    quiet: 'Quiet hours',
    quietHint: 'No push and no text message then; they come when the quiet is over.',
    from: 'From',
    to: 'To',
    noTime: 'Give a time, such as 22:00.',
    sameTime: 'The quiet would begin and end at once. Choose two times.',
    zone: 'Time zone',
    daily: 'One mail a day',
    dailyHint:
      'What can wait comes together at 8 in the morning. What cannot, such as unread messages, still comes at once.',
    texts: 'Text messages',
    phone: 'Your phone number',
    phoneHint: 'With the country in front, as +32 470 12 34 56. Leave it empty for none.',
    phoneWrong: 'This is no number that a message could reach. Begin with + and the country.',
    phoneFirst: 'Text messages need your number, further down.',
    savePhone: 'Save number',
    device: {
      title: 'This device',
      on: 'Notices on this device',
      onHint: 'They come also when the portal is closed.',
      ask: 'Allow notices',
      askHint: 'Your browser will ask you once.',
      denied:
        'This browser has been told not to show notices. Allow them in its settings for this site, then come back.',
      installFirst:
        'On an iPhone or iPad notices need the installed app: open the share menu, choose “Add to Home Screen”, and open the portal from there.',
      unsupported: 'This browser cannot show notices. The bell and mails reach you all the same.',
      failed: 'This device could not be registered. Try again in a moment.',
    },
  },
} as const
