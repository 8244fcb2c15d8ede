import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'

// Set-up of tests that call the functions' own code: each file has a project of its own on the
// emulators. So files run beside each other, and no trigger answers what a test has written.
const project = `demo-handlers-${randomUUID()}`
process.env['GCLOUD_PROJECT'] = project
process.env['FIREBASE_CONFIG'] = JSON.stringify({
  projectId: project,
  storageBucket: `${project}.appspot.com`,
})

// All the people of a test come from one network; where limits are attacked, it says 1.
process.env['PEOPLE_PER_NETWORK'] = '100'
// As long as where it is deployed: clocks go on here when a test says so.
process.env['MEDIA_TRUST_SECONDS'] = '30'

// Nothing serves the queues of such a project.
vi.mock('../../../functions/src/platform/tasks.ts', async (original) => ({
  ...(await original<object>()),
  enqueue: () => Promise.resolve(),
}))
