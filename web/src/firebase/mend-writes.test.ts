import { expect, test, vi } from 'vitest'

vi.mock('./config.ts', () => ({ config: { firebase: { projectId: 'demo' } } }))
const { mendedBatch } = await import('./mend-writes.ts')

const name = (path: string) => `projects/demo/databases/(default)/documents/${path}`

/** A message with its summary, as the SDK keeps them until the server has them. */
const aBatch = (text: string, summary: string) => ({
  userId: 'ann',
  batchId: 7,
  localWriteTimeMs: 1,
  baseMutations: [],
  mutations: [
    {
      update: { name: name('conversations/a/messages/m'), fields: { text: { stringValue: text } } },
    },
    {
      update: {
        name: name('conversations/a'),
        fields: {
          last: {
            mapValue: {
              fields: { text: { stringValue: summary }, side: { stringValue: 'client' } },
            },
          },
        },
      },
      updateMask: { fieldPaths: ['last'] },
    },
  ],
})

test('a summary that was cut within an emoji ends before it, and the message is whole', () => {
  const before = 'a'.repeat(139)
  expect(mendedBatch(aBatch(`${before}😀`, `${before}\ud83d`))).toEqual(
    aBatch(`${before}😀`, before),
  )
})

test('half a character in the words becomes a replacement character on both', () => {
  expect(mendedBatch(aBatch('a \ud83d b', 'a \ud83d b'))).toEqual(
    aBatch('a \ufffd b', 'a \ufffd b'),
  )
  expect(mendedBatch(aBatch('\ud83d', '\ud83d'))).toEqual(aBatch('\ufffd', '\ufffd'))
})

test('a summary of an earlier version becomes the beginning of its message', () => {
  expect(mendedBatch(aBatch('one\n\ntwo', 'one two'))).toEqual(aBatch('one\n\ntwo', 'one\n\ntwo'))
})

test('what a server takes stays as it is', () => {
  expect(mendedBatch(aBatch('Yes 😀', 'Yes 😀'))).toBeNull()
  expect(
    mendedBatch({ batchId: 1, mutations: [{ delete: name('people/a/drafts/booking') }] }),
  ).toBeNull()
})
