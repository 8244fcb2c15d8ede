import { randomUUID } from 'node:crypto'
import { Message, messageLimit, summaryOf } from '@portal/model/chat'
import { aConversation, aStudio } from '@portal/model/examples'
import { collection, doc } from '@portal/model/paths'
import { prose } from '@portal/model/words'
import type { RulesTestEnvironment } from '@firebase/rules-unit-testing'
import { doc as docRef, terminate, type Timestamp, updateDoc } from 'firebase/firestore'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Admin, openAdmin } from '../../local/src/demo/admin.ts'
import { test as instance } from '../../local/src/platform/instance.ts'
import { newMessageId } from '../../web/src/features/chat/message-id.ts'
import { messageWrites } from '../../web/src/ui/files/outgoing-writes.ts'
import { howMany } from '@portal/testing/run/how-many'
import { someWords } from '../any-words.ts'
import { openRules } from './open-rules.ts'
import { commitTo, signInDevice } from './client.ts'

const project = 'demo-words'
let env: RulesTestEnvironment
let admin: Admin

beforeAll(async () => {
  env = await openRules(project)
  admin = openAdmin({ ...instance, project })
  // The rules ask whether the portal is open.
  await admin.write(doc.studio(), aStudio())
})
afterAll(async () => {
  await admin.close()
  await env.cleanup()
})

test('of hundreds of messages each arrives or is refused, and everything behind it arrives', async () => {
  const person = 'words-client'
  const device = await signInDevice({ ...instance, project }, admin, 'words', person, 'client')
  const firestore = device.open()
  const id = `words-${randomUUID()}`
  await admin.write(doc.conversation(id), aConversation({ client: person }))
  const say = (text: string) =>
    commitTo(
      firestore,
      messageWrites({
        id: newMessageId(),
        conversation: id,
        sender: person,
        side: 'client',
        text,
        attachments: [],
        card: null,
        replyTo: null,
      }),
    )
  // As the composer sends them, and as a program would that cleans nothing.
  const texts = someWords(howMany(1_000, 250)).map((said, at) =>
    at % 2 === 0 ? prose(said) : said,
  )
  const answers = await Promise.allSettled([...texts.map(say), say('The last word')])
  expect(answers.at(-1)?.status).toBe('fulfilled')
  const arrived = answers.filter(({ status }) => status === 'fulfilled').length
  for (const [at, answer] of answers.entries()) {
    const text = texts[at] ?? ''
    if (answer.status === 'rejected' && text !== '')
      expect(Array.from(text).length, JSON.stringify(text)).toBeGreaterThan(messageLimit)
  }
  const stored = await admin.firestore.collection(collection.messages(id).path).get()
  expect(stored.size).toBe(arrived)
  for (const row of stored.docs) {
    const { at, ...said } = row.data()
    const message = Message.parse({ ...said, at: (at as Timestamp).toDate() })
    expect(message.text.isWellFormed()).toBe(true)
  }
  const { last, unread } = await admin.read(doc.conversation(id))
  expect(unread.studio).toBe(arrived)
  expect(last?.text).toBe(summaryOf('The last word'))
  // A mark still goes out on the same stream.
  await updateDoc(docRef(firestore, doc.conversation(id).path), {
    'readAt.client': last?.at ?? new Date(),
  })
  await terminate(firestore)
}, 240_000)
