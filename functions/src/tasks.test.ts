import { expect, test, vi } from 'vitest'
import { tasks } from './tasks.ts'

vi.hoisted(() => {
  process.env['FIREBASE_CONFIG'] = JSON.stringify({
    projectId: 'demo-tasks',
    storageBucket: 'demo-tasks.appspot.com',
  })
})

const deployed = await import('./index.ts')

test.each(Object.values(tasks))('the task $name has a function of its name', ({ name }) => {
  expect(deployed[name as keyof typeof deployed]).toHaveProperty('__endpoint.taskQueueTrigger')
})

test('a task is not done with a payload that is not the declared one', async () => {
  const request = { data: { gallery: 'g1' } } as never
  await expect(deployed.settleFinal.run(request)).rejects.toThrow('arrival')
})
