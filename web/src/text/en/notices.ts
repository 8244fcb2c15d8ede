/** English, the bell. */
export const notices = {
  bell: (unread: number) =>
    unread === 0 ? 'Notices' : `Notices, ${unread === 1 ? '1 unread' : `${unread} unread`}`,
  title: 'Notices',
  emptyTitle: 'Nothing new',
  emptyBody: 'What happens to your bookings appears here.',
  markAll: 'Mark all as read',
  push: 'Notify me on this device',
  pushOn: 'Notices reach this device',
  pushDenied: 'This browser has been told not to show notices. You can allow them in its settings.',
} as const
