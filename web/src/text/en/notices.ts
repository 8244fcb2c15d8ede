import type { SwitchedChannel } from '@portal/model/notice-preferences'
import { noticeKinds } from './notice-kinds.ts'

/** English, the bell, what it ever said, and how people want to hear. */
export const notices = {
  bell: (unread: number, isMore: boolean) =>
    unread === 0
      ? 'Notifications'
      : `Notifications, ${isMore ? `more than ${unread}` : unread} unread`,
  title: 'Notifications',
  emptyTitle: 'Nothing new',
  emptyBody: 'What happens to your bookings appears here.',
  /** A button of one notice, told from those of the others. */
  act: (act: string, title: string) => `${act}: ${title}`,
  markAll: 'Mark all as read',
  push: 'Notify me on this device',
  all: 'All notifications',
  settings: 'Notification settings',
  unreadMark: 'Unread: ',
  kinds: noticeKinds,
  history: {
    eyebrow: 'Everything the bell ever said',
    today: 'Today',
    yesterday: 'Yesterday',
    older: 'Earlier notifications',
    end: 'This is where it began.',
    emptyTitle: 'The bell has been silent',
    emptyBody: {
      client: 'As soon as something happens to a booking of yours, it is kept here.',
      desk: 'Requests, payments and changes are kept here as they come.',
    },
    emptyAction: { client: 'Back to your portal', desk: 'Back to today' },
    failed: 'This could not be marked as read. Try again, or reload the page.',
  },
  hearing: {
    title: 'Notification settings',
    eyebrow: { client: 'Your portal', desk: 'The desk' },
    lead: {
      client: 'The bell keeps everything. Here you decide what else reaches you, how and when.',
      desk: 'The bell keeps everything. What you set here applies to every account of the studio.',
    },
    saved: 'Saved.',
    undo: 'Undo',
    failed: 'This was not saved. Everything is as it was before.',
    offline: 'You are offline. You can change these settings when you are back.',
    what: 'What reaches you',
    whatLead: 'Links to sign in always come by e-mail, whatever you switch off here.',
    kind: 'About',
    channels: { mail: 'E-mail', push: 'Push', sms: 'Text' } satisfies Record<
      SwitchedChannel,
      string
    >,
    channelNames: {
      mail: 'by e-mail',
      push: 'by push',
      sms: 'by text message',
    } satisfies Record<SwitchedChannel, string>,
    cell: (kind: string, channel: string) => `${kind}, ${channel}`,
    notByThis: 'Not sent this way',
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
    quietHint: 'No push and no text messages then; they come when quiet hours are over.',
    from: 'From',
    to: 'To',
    noTime: 'Enter a time, such as 22:00.',
    sameTime: 'Quiet hours need two different times.',
    zone: 'Time zone',
    daily: 'One e-mail a day',
    dailyHint:
      'What can wait comes together at 8 in the morning. What cannot, such as unread messages, still comes at once.',
    texts: 'Text messages',
    phone: 'Your phone number',
    phoneHint: 'With the country code, such as +32 470 12 34 56. Leave it empty for none.',
    phoneWrong: 'Messages cannot reach this number. Begin with + and the country code.',
    phoneFirst: 'Text messages need your number: add it below.',
    savePhone: 'Save number',
    device: {
      title: 'This device',
      on: 'Notifications on this device',
      onHint: 'They come even when the portal is closed.',
      ask: 'Allow notifications',
      askHint: 'Your browser will ask you once.',
      denied:
        'Notifications are blocked in this browser. Allow them in its settings for this site, then come back.',
      installFirst:
        'On an iPhone or iPad, notifications need the installed app: open the share menu, choose “Add to Home Screen”, and open the portal from there.',
      unsupported: 'This browser cannot show notifications. The bell and e-mails still reach you.',
      failed: 'This device could not be registered. Try again in a moment.',
    },
  },
} as const
