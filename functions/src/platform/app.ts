import { getApps, initializeApp } from 'firebase-admin/app'
import { setGlobalOptions } from 'firebase-functions'

/**
 * First import of `index.ts`: a bundler evaluates imports in order, so options set here apply to
 * every function declared after it.
 */
export const region = 'europe-west1'

setGlobalOptions({ region, maxInstances: 10, memory: '512MiB' })

/** The one Admin app. Each gateway asks for it by name, so none can be used before it. */
export const app = getApps()[0] ?? initializeApp()
