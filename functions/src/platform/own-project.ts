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

// Nothing serves the queues of such a project.
vi.mock('#platform/tasks', async (original) => ({
  ...(await original<object>()),
  enqueue: () => Promise.resolve(),
}))
