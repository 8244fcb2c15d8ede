import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NoticeKind } from '@portal/model/notice'
import { comments, type Field, photographs, quantity } from '@portal/model/notice-kinds/fields'
import { noticeKinds } from '@portal/model/notice-kinds/notice-kinds'
import { exampleData, noticeText } from '@portal/model/notice-texts'
import { describe, expect, test } from 'vitest'

/** "1 photographs", "1 finished photographs", "1 of 3 chosen have", "the first 1 are": what is wrong. */
const plural = /\b1 (?:\p{L}+ )?(?!(?:is|has|was|this|ends|shows|as|its)\b)\p{L}+[^s\P{L}]s\b/u
const verb = /\b1\b(?! of [2-9])[^.,;:·]{0,40}\b(?:are|(?<!you )have|were|them|they)\b/u
const wrongOfOne = (sentence: string): string | null =>
  plural.test(sentence) || verb.test(sentence) ? sentence : null

test.each([
  ['1 photographs', true],
  ['1 finished photographs', true],
  ['1 of 1 chosen have their final', true],
  ['The first 1 are shown.', true],
  ['1 photograph', false],
  ['1 photograph is ready', false],
  ['21 photographs are ready', false],
  ['1 of 1 chosen', false],
])('“%s” reads wrong: %s', (sentence, isWrong) => {
  expect(wrongOfOne(sentence) !== null).toBe(isWrong)
})

describe('what a notice counts is said as one when it is one', () => {
  /** An alarm rings from a number on that is never one. */
  const neverOne: readonly NoticeKind[] = ['alarm-raised']
  const counts: readonly unknown[] = [quantity, comments, photographs]
  const ones = (kind: NoticeKind) =>
    Object.fromEntries(
      Object.entries(noticeKinds[kind].data as Record<string, Field<never>>).map(
        ([name, field]) => [name, counts.includes(field) ? '1' : (exampleData[name] ?? 'Ann')],
      ),
    )

  test.each(NoticeKind.options.filter((kind) => !neverOne.includes(kind)))('%s', (kind) => {
    const { title, body } = noticeText(kind, ones(kind))
    expect(wrongOfOne(`${title}. ${body}`)).toBeNull()
  })
})

const folder = new URL('../../web/src/text/en/', import.meta.url)

/** What stands in for an argument, by how its parameter is typed in the source of its file. */
function standInsFor(name: string, source: string): unknown[] {
  const types = new Set(
    Array.from(source.matchAll(new RegExp(`\\b${name}\\??: ([^,()=]+)`, 'g')), ([, type = '']) =>
      type.trim(),
    ),
  )
  const found = [...types].flatMap((type): unknown[] => {
    if (/^number\b/.test(type)) return [1]
    if (type.endsWith('[]')) return [['Ann']]
    if (/^boolean\b/.test(type)) return [true, false]
    return /^string\b/.test(type) ? ['Ann'] : []
  })
  // Of a record it does not know each number is one.
  return found.length > 0 ? found : [record]
}

/** Facts of which every number is one, and everything said of them as well. */
const record: unknown = new Proxy(
  {},
  {
    get: (_, name) =>
      name === 'say' || name === Symbol.toPrimitive
        ? () => '1'
        : typeof name === 'string' && name.startsWith('who')
          ? 'Ann’s'
          : 1,
  },
)

type Sentence = (...given: unknown[]) => unknown

/** Every sentence of a function, with all that it is given being one; that it cannot be said fails. */
function saidOfOne(path: string, say: Sentence, source: string): string[] {
  const [, list = ''] = /^(?:function\s*\w*)?\(?(.*?)\)?\s*(?:=>|\{\n)/s.exec(String(say)) ?? []
  const names = list.startsWith('{')
    ? []
    : list.split(',').flatMap((part) => /\w+/.exec(part)?.[0] ?? [])
  const given = (list.startsWith('{') ? [[record]] : names.map((name) => standInsFor(name, source)))
    // Each combination of what may stand in.
    .reduce<unknown[][]>(
      (all, some) => all.flatMap((one) => some.map((two) => [...one, two])),
      [[]],
    )
  return given.flatMap((one) => {
    const said = say(...one)
    return typeof said === 'string' ? [`${path}: ${said}`] : []
  })
}

function sentencesIn(value: unknown, path: string, source: string): string[] {
  if (typeof value === 'function') return saidOfOne(path, value as Sentence, source)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => sentencesIn(one, `${path}.${name}`, source))
}

const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))

test.each(files)('what %s counts is said as one when it is one', async (file) => {
  const source = readFileSync(fileURLToPath(new URL(file, folder)), 'utf8')
  const words = (await import(new URL(file, folder).href)) as Record<string, unknown>
  expect(sentencesIn(words, '', source).filter((said) => wrongOfOne(said))).toEqual([])
})
