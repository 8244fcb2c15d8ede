import { aGallery, aStudio, somePicks, someSessions } from '@portal/model/examples'
import {
  doc,
  disableNetwork,
  enableNetwork,
  type Firestore,
  getDoc,
  setDoc,
} from 'firebase/firestore'
import { expect, test } from 'vitest'
import { heartWrites } from '../../web/src/features/proofs/heart-writes.ts'
import { stored } from '../rules/project.ts'
import { commitTo } from './client.ts'
import { openRules } from './open-rules.ts'

const path = 'galleries/g1/picks/ann'

test('hearts from a tunnel join those given on another device, and take none of them away', async () => {
  const env = await openRules('demo-hearts')
  await env.clearFirestore()
  await env.withSecurityRulesDisabled(async (context) => {
    await setDoc(doc(context.firestore(), 'studio/public'), stored(aStudio()))
    await setDoc(doc(context.firestore(), 'sessions/ann'), stored(someSessions()))
    await setDoc(doc(context.firestore(), 'galleries/g1'), stored(aGallery()))
    await setDoc(doc(context.firestore(), path), stored(somePicks({ photos: ['p1', 'p2'] })))
  })
  const device = () =>
    env
      .authenticatedContext('ann', {
        role: 'client',
        email_verified: true,
        sid: 'here',
        firebase: { sign_in_provider: 'custom' },
      })
      .firestore() as unknown as Firestore
  const [phone, laptop] = [device(), device()]
  const tap = (device: typeof phone, ...changes: [string, boolean][]) =>
    commitTo(device, heartWrites('g1', 'ann', ['p1', 'p2'], new Map(changes), 20))
  await getDoc(doc(phone, path))
  await disableNetwork(phone)
  const queued = [
    tap(phone, ['p3', true]),
    // Each write says everything that is not confirmed.
    tap(phone, ['p3', true], ['p4', true], ['p2', false]),
  ]
  await tap(laptop, ['p5', true], ['p6', true], ['p1', false])
  await enableNetwork(phone)
  await Promise.all(queued)
  const kept = (await getDoc(doc(laptop, path))).get('photos') as string[]
  expect(kept.toSorted()).toEqual(['p3', 'p4', 'p5', 'p6'])
  await env.cleanup()
})
