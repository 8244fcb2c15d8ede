import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attachmentsPerMessage } from '@portal/model/chat'
import { mediaCookieMinutes } from '@portal/model/media'
import { refusalDays } from '@portal/model/refusal'
import { signInLinkMinutes } from '@portal/model/sign-in-link'
import { describe, expect, test } from 'vitest'
import { searchQuestions } from './search-questions.ts'
import { studioSentences } from './studio-sentences.ts'

const web = join(import.meta.dirname, '../../..')
const pages = ['index', 'help', 'contact', 'privacy', 'terms', 'unsubscribe', '404']
const read = (file: string) => readFileSync(join(web, file), 'utf8')
const words = (page: string) => read(`${page}.html`).replace(/\s+/g, ' ')
const parts = readdirSync(join(import.meta.dirname, 'parts')).map((file) => file.slice(0, -5))
const all = (text: string, found: RegExp) => [...text.matchAll(found)].map((match) => match[1])

describe.each(pages)('%s.html', (page) => {
  const html = words(page)

  test('names only parts and studio sentences that exist', () => {
    expect(parts).toEqual(expect.arrayContaining(all(html, /<!-- part: ([a-z]+) -->/g)))
    const sentences = Object.keys(studioSentences)
    expect(sentences).toEqual(expect.arrayContaining(all(html, /data-studio="([^"]*)"/g)))
  })

  test('has one title of the first order and no id twice', () => {
    expect(all(html, /(<h1)/g)).toHaveLength(1)
    const ids = all(html, / id="([^"]+)"/g)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('the help has 12 to 16 questions, each with an address of its own and an answer', () => {
  const questions = words('help').split('<details ').slice(1)
  expect(questions.length).toBeGreaterThanOrEqual(12)
  expect(questions.length).toBeLessThanOrEqual(16)
  for (const question of questions)
    expect(question).toMatch(
      /^id="[a-z-]+" data-words="[^"]+"> ?<summary>[^<]+[.?] ?<\/summary> ?<div class="answer"> ?<p>/,
    )
})

describe('the help finds', () => {
  const questions = words('help').split('<details ').slice(1)
  const texts = questions.map((question) => {
    const [, other = ''] = /data-words="([^"]*)"/.exec(question) ?? []
    return `${question.replace(/^[^>]*>/, '').replace(/<[^>]*>/g, ' ')} ${other}`
  })
  const [, placeholder = ''] = /placeholder="([^"]*)"/.exec(words('help')) ?? []
  const suggested = placeholder.split(', ')

  test('every word that its own field suggests', () => {
    expect(suggested.length).toBeGreaterThan(1)
    for (const word of suggested) expect(searchQuestions(texts, word), word).not.toEqual([])
  })

  test.each([
    ['refund', 'cancel'],
    ['distance', 'distance'],
    ['download', 'downloads'],
    ['zip', 'downloads'],
    ['Instagram', 'instagram'],
    ['login', 'sign-in'],
    ['postpone', 'reschedule'],
    ['favourites', 'choose'],
  ])('%s', (word, id) => {
    const found = searchQuestions(texts, word).map((index) => questions[index] ?? '')
    expect(found.some((question) => question.startsWith(`id="${id}"`))).toBe(true)
  })
})

test('the numbers in the pages are those of the model', () => {
  expect(words('help')).toContain(`once, for ${signInLinkMinutes} minutes`)
  expect(words('help')).toContain(`up to ${attachmentsPerMessage} pictures`)
  expect(words('privacy')).toContain(`signing in works for ${signInLinkMinutes} minutes`)
  expect(words('privacy')).toContain(`pictures ends after ${mediaCookieMinutes} minutes`)
  expect(words('privacy')).toContain(`counted for ${refusalDays} days`)
})

test('no page names a photographer: whose studio it is stands in its settings', () => {
  for (const page of pages) expect(words(page), page).not.toMatch(/\bLes\b/)
})
