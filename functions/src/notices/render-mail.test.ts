import { aStudio } from '@portal/model/examples'
import { expect, test } from 'vitest'
import type { MailFrame } from './mail-template.tsx'
import { renderMail } from './render-mail.ts'

const words = { title: 'The date is yours', body: 'Yes, Ann.', button: 'See what comes next' }
const url = 'https://portal.example/portal?a=1&b=2'
const nothingMore = { facts: [], acts: [] }
const frame: MailFrame = {
  settings: 'https://portal.example/portal/notices/settings',
  unsubscribe: 'https://portal.example/unsubscribe?token=x.y',
  entries: [],
  ...nothingMore,
  signOff: null,
}

test('the mail and its plain twin say the same and lead to the same places', async () => {
  const { html, text } = await renderMail(words, url, aStudio({ accent: '#7fb58a' }), frame)
  for (const said of [words.title, words.body, words.button]) {
    expect(html).toContain(said)
    expect(text).toContain(said)
  }
  expect(html).toContain('href="https://portal.example/portal?a=1&amp;b=2"')
  expect(html).toContain('#7fb58a')
  for (const address of [url, frame.settings, frame.unsubscribe]) expect(text).toContain(address)
  expect(text).not.toMatch(/[<>]/)
})

test('what people wrote never becomes markup', async () => {
  const evil = '<script>alert(1)</script><a href="https://evil.example">x</a>'
  const { html } = await renderMail({ ...words, title: evil, body: evil }, url, null, frame)
  expect(html).not.toContain('<script')
  expect(html).not.toContain('href="https://evil.example"')
})

test('a mail that cannot be stopped offers no way to stop it', async () => {
  const { html, text } = await renderMail(words, url, null, { ...frame, unsubscribe: null })
  expect(html + text).not.toContain('/unsubscribe')
})

test('a digest shows each thing with its own link', async () => {
  const entries = [
    {
      title: 'Your gallery is ready',
      body: '312 photographs.',
      url: 'https://portal.example/g',
      ...nothingMore,
    },
    {
      title: 'You have moved up',
      body: 'Number 3.',
      url: 'https://portal.example/q',
      ...nothingMore,
    },
  ]
  const { html, text } = await renderMail(words, url, null, { ...frame, entries })
  for (const entry of entries) {
    for (const said of [entry.title, entry.body, entry.url]) expect(text).toContain(said)
    expect(html).toContain(`href="${entry.url}"`)
  }
})

test('each thing in a digest has its own lines and its own ways to answer', async () => {
  const request = (id: string, price: string) => ({
    title: `A request of ${id}`,
    body: 'The Wedding.',
    url: `https://portal.example/desk/queue?booking=${id}`,
    facts: [{ name: 'Price', value: price }],
    acts: ['approved', 'waitlisted'].map((to) => ({
      words: to === 'approved' ? 'Approve' : 'Waitlist',
      url: `https://portal.example/desk/queue?booking=${id}&answer=${to}`,
    })),
  })
  const entries = [request('ann', '€3,200.00'), request('bo', '€480.00')]
  const { html, text } = await renderMail(words, url, null, { ...frame, entries })
  const [ann = 0, bo = 0, button = 0] = ['A request of ann', 'A request of bo', words.button].map(
    (said) => text.lastIndexOf(said),
  )
  for (const [{ facts, acts }, from, to] of [
    [request('ann', '€3,200.00'), ann, bo],
    [request('bo', '€480.00'), bo, button],
  ] as const) {
    const part = text.slice(from, to)
    for (const { value } of facts) expect(part).toContain(`Price: ${value}`)
    for (const act of acts) {
      expect(part).toContain(act.words)
      expect(part).toContain(act.url)
      expect(html).toContain(`href="${act.url.replace('&', '&amp;')}"`)
    }
  }
})

test('what it is about stands in lines of its own, and whose words they are below', async () => {
  const { html, text } = await renderMail(words, url, aStudio(), {
    ...frame,
    facts: [
      { name: 'Package', value: 'The Wedding' },
      { name: 'Price', value: '€3,200.00' },
    ],
    acts: [
      { words: 'Approve', url: 'https://portal.example/desk/queue?booking=b&answer=approved' },
    ],
    signOff: 'Les Vermeer Photography',
  })
  expect(text).toContain('Package: The Wedding')
  expect(text).toContain('Price: €3,200.00')
  expect(text).toContain('https://portal.example/desk/queue?booking=b&answer=approved')
  expect(text.indexOf('Les Vermeer Photography')).toBeGreaterThan(text.indexOf(words.button))
  expect(html).toContain('href="https://portal.example/desk/queue?booking=b&amp;answer=approved"')
})
