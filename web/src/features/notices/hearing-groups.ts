import type { NoticeKind } from '@portal/model/notice'
import { noticeChannels } from '@portal/model/notice'
import { SwitchedChannel } from '@portal/model/notice-preferences'
import type { text } from '#text/text.ts'

/** The kinds that one side hears of, by what they are about; those of the bell alone are left out. */
export const hearingGroups: Record<
  'client' | 'desk',
  readonly {
    name: keyof typeof text.notices.hearing.groups
    kinds: readonly NoticeKind[]
  }[]
> = {
  client: [
    {
      name: 'request',
      kinds: [
        'booking-requested',
        'booking-approved',
        'booking-approved-free',
        'booking-waitlisted',
        'moved-up',
        'date-offered',
        'booking-declined',
      ],
    },
    {
      name: 'shoot',
      kinds: [
        'shoot-in-a-week',
        'shoot-tomorrow',
        'booking-rescheduled',
        'request-rescheduled',
        'change-declined',
        'booking-cancelled',
        'booking-completed',
      ],
    },
    { name: 'messages', kinds: ['message-arrived', 'messages-unread'] },
    {
      name: 'pictures',
      kinds: [
        'gallery-published',
        'choose-soon',
        'selection-received',
        'selection-reopened',
        'comment-answered',
        'photographs-ready',
        'photographs-added',
        'zip-ready',
        'gallery-expires',
        'gallery-archived',
        'gallery-reopened',
        'member-joined',
      ],
    },
    {
      name: 'payments',
      kinds: [
        'invoice-sent',
        'invoice-settled',
        'payment-soon',
        'payment-due',
        'payment-overdue',
        'payment-failed',
        'payment-received',
        'refund-made',
        'invoice-credited',
        'invoice-voided',
        'change-proposed',
      ],
    },
  ],
  desk: [
    {
      name: 'requests',
      kinds: [
        'booking-arrived',
        'offer-taken',
        'change-asked',
        'reschedule-arrived',
        'cancellation-arrived',
      ],
    },
    { name: 'messages', kinds: ['message-arrived', 'messages-unread'] },
    { name: 'choices', kinds: ['selection-submitted', 'comments-arrived'] },
    { name: 'money', kinds: ['payment-arrived', 'money-case', 'change-order-answered'] },
    { name: 'safety', kinds: ['alarm-raised'] },
  ],
}

/** The ways a kind comes by that can be switched off. */
export const switchesOf = (kind: NoticeKind): SwitchedChannel[] =>
  SwitchedChannel.options.filter((channel) =>
    (noticeChannels[kind] as readonly string[]).includes(channel),
  )
