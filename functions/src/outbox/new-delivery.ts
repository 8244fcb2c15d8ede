import type { NoticeDelivery } from '@portal/model/notice'

/** A delivery nobody has tried to send yet. */
export const newDelivery = (
  about: Pick<NoticeDelivery, 'kind' | 'channel' | 'to' | 'email' | 'data' | 'about' | 'link'>,
  now: Date,
): NoticeDelivery => ({
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
