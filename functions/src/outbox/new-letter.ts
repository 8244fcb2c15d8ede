import type { Letter } from '@portal/model/notice'

/** A letter nobody has tried to send yet. */
export const newLetter = (
  about: Pick<Letter, 'kind' | 'channel' | 'to' | 'email' | 'data' | 'link'>,
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
