import type { Announcement, Letter } from '@portal/model/notice'

/** A letter nobody has tried to send yet. */
export const newLetter = (
  about: Omit<Announcement, 'id'> & Pick<Letter, 'channel'>,
  now: Date,
): Letter => ({
  ...about,
  state: 'waiting',
  attempts: 0,
  leaseUntil: null,
  notBefore: null,
  receipt: null,
  devices: {},
  fault: null,
  createdAt: now,
})
