import {
  connectFirestoreEmulator,
  initializeFirestore,
  memoryLocalCache,
  persistentLocalCache,
  persistentMultipleTabManager,
} from 'firebase/firestore'
import { hasRoom, watchRoom } from '#device/room.ts'
import { keepsState } from '#device/storage.ts'
import { app } from './app.ts'
import { config } from './config.ts'

const isOnDisk = keepsState && (await hasRoom())
if (isOnDisk) watchRoom()

/**
 * Firestore with its cache on disk: what was read or written offline survives a reload. In memory
 * where the browser keeps nothing or has no room.
 */
export const firestore = initializeFirestore(app, {
  localCache: isOnDisk
    ? persistentLocalCache({ tabManager: persistentMultipleTabManager() })
    : memoryLocalCache(),
})

if (config.emulators)
  connectFirestoreEmulator(firestore, location.hostname, config.emulators.firestore)
