import { randomUUID } from 'node:crypto'
import { aStudio } from '@portal/model/examples'
import { studioDesk } from '@portal/model/ids'
import { collection } from '@portal/model/paths'
import { mostDevices } from '@portal/model/person'
import { expect, test } from 'vitest'
import { anActor, les } from '@portal/testing/arrange/actors'
import { list } from '#platform/firestore'
import { withStudio } from '@portal/testing/arrange/with-studio'
import { registerDevice } from './register-device.ts'

withStudio(aStudio())

const tokensOf = async (person: string) =>
  (await list(collection.devices(person), (all) => all.orderBy('createdAt'))).map(
    ({ value }) => value.token,
  )

test('the newest devices are kept, and one that comes again is the newest', async () => {
  const ann = anActor(`a${randomUUID().slice(0, 8)}`, 'client')
  const register = (token: string) => registerDevice({ of: ann.person, token }, ann)
  for (let device = 0; device < mostDevices; device += 1) await register(`old-token-${device}`)
  await register('old-token-0')
  expect(await tokensOf(ann.person)).toHaveLength(mostDevices)
  for (let device = 0; device < 5; device += 1) await register(`new-token-${device}`)
  const kept = await tokensOf(ann.person)
  expect(kept).toHaveLength(mostDevices)
  expect(kept).toContain('old-token-0')
  expect(kept).not.toContain('old-token-1')
  expect(kept.slice(-5)).toEqual(Array.from({ length: 5 }, (_, device) => `new-token-${device}`))
})

test.each([
  ['somebody else', 'bo'],
  ['the desk', studioDesk],
])('a client registers no device of %s', async (_, of) => {
  const asked = registerDevice({ of, token: 'a-token-of-ann' }, anActor('ann', 'client'))
  await expect(asked).rejects.toMatchObject({ code: 'not-found' })
})

test('Les registers devices of the desk, under his own name', async () => {
  await registerDevice({ of: studioDesk, token: 'a-token-of-les' }, les)
  const [device] = await list(collection.devices(studioDesk))
  expect(device?.value).toMatchObject({ owner: les.person, token: 'a-token-of-les' })
})
