import { expect, test } from 'vitest'
import { endpointsOf } from './endpoints.ts'

test('a production build asks Google', () => {
  expect(endpointsOf({ firebase: { projectId: 'les' } }, 'europe-west1', 'les.example')).toEqual({
    firestore: { project: 'les', origin: 'https://firestore.googleapis.com' },
    api: 'https://europe-west1-les.cloudfunctions.net/api',
  })
})

test('an emulated build asks the emulators on the host of the page', () => {
  const setting = {
    firebase: { projectId: 'demo' },
    emulators: { firestore: 8080, functions: 5001 },
  }
  expect(endpointsOf(setting, 'europe-west1', '192.168.1.7')).toEqual({
    firestore: { project: 'demo', origin: 'http://192.168.1.7:8080' },
    api: 'http://192.168.1.7:5001/demo/europe-west1/api',
  })
})
