import { expect, test } from 'vitest'
import { noticeOf } from './shown-notice.ts'

const origin = 'https://les.example'
const message = {
  data: {
    title: 'Something new',
    body: 'The light will be kind.',
    url: `${origin}/portal/chat`,
    kind: 'message-arrived',
    group: 'chat-ann',
  },
}

test('a push says its words, lands on its address and replaces what is about the same', () => {
  const { title, options, isMessage } = noticeOf(message, origin)
  expect(title).toBe('Something new')
  expect(options).toMatchObject({
    body: 'The light will be kind.',
    tag: 'chat-ann',
    renotify: true,
    data: { path: '/portal/chat' },
  })
  expect(isMessage).toBe(true)
})

test('what does not come from a thread is never hushed', () => {
  const { data } = message
  expect(noticeOf({ data: { ...data, kind: 'booking-approved' } }, origin).isMessage).toBe(false)
})

test('without a group it replaces what lands on the same page', () => {
  const { data } = message
  expect(noticeOf({ data: { ...data, group: '' } }, origin).options.tag).toBe('/portal/chat')
})

test.each([null, undefined, 'text', {}, { data: null }, { data: { title: 7, url: {} } }])(
  'a push that cannot be read is shown as a general sentence: %j',
  (push) => {
    const { title, options } = noticeOf(push, origin)
    expect(title).toBe('Something new')
    expect(options.body).not.toBe('')
    expect(options.tag).not.toBe('')
  },
)

test('what Les can do at once stands on it as buttons, each with its page', () => {
  const acts = [
    { act: 'approved', title: 'Approve', url: `${origin}/desk/queue?booking=b&answer=approved` },
    { act: 'waitlisted', title: 'Waitlist', url: 'https://evil.example/' },
  ]
  const { options } = noticeOf({ data: { ...message.data, acts: JSON.stringify(acts) } }, origin)
  expect(options.actions).toEqual([
    { action: 'approved', title: 'Approve' },
    { action: 'waitlisted', title: 'Waitlist' },
  ])
  expect(options.data.acts).toEqual({
    approved: '/desk/queue?booking=b&answer=approved',
    waitlisted: '/portal',
  })
})

test.each(['', '{', '[null]', '[{}]', '7'])('buttons that cannot be read are none: %s', (acts) => {
  const { options } = noticeOf({ data: { ...message.data, acts } }, origin)
  expect(options.actions).toEqual([])
})
