import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cliModule } from './cli.ts'
import './emulators.ts'

interface Queue {
  enqueue(task: { name: string; scheduleTime?: string; httpRequest: { url: string } }): void
  isActive(): boolean
}
const { TaskQueue } = cliModule('taskQueue') as {
  TaskQueue: new (key: string, config: object) => Queue
}
const { RuntimeWorkerPool } = cliModule('functionsRuntimeWorker') as {
  RuntimeWorkerPool: new () => {
    setTriggerWorkers(id: string, workers: { state: string }[], runtime: string): void
    readyForWork(id: string, runtime: string): boolean
    getIdleWorker(id: string, runtime: string): { state: string } | undefined
  }
}
interface Emulator {
  startRuntime(...args: unknown[]): Promise<unknown>
}
const { FunctionsEmulator } = cliModule('functionsEmulator') as {
  FunctionsEmulator: { prototype: Emulator }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const newQueue = () =>
  new TaskQueue('queue', {
    rateLimits: { maxConcurrentDispatches: 3, maxDispatchesPerSecond: 5 },
    defaultUri: 'http://localhost/',
  })
const task = (name: string, seconds?: number) => ({
  name,
  httpRequest: { url: '' },
  ...(seconds === undefined
    ? {}
    : { scheduleTime: new Date(Date.now() + seconds * 1_000).toISOString() }),
})

test('a delayed task enters its queue when it is due, and no other has its name meanwhile', () => {
  const queue = newQueue()
  queue.enqueue(task('later', 60))
  expect(() => queue.enqueue(task('later', 60))).toThrow(/already/)
  expect(() => queue.enqueue(task('later'))).toThrow(/already/)
  vi.advanceTimersByTime(59_000)
  expect(queue.isActive()).toBe(false)
  vi.advanceTimersByTime(1_000)
  expect(queue.isActive()).toBe(true)
})

test.each([undefined, 0, -60])('a task due in %s s is there at once', (seconds) => {
  const queue = newQueue()
  queue.enqueue(task('now', seconds))
  expect(queue.isActive()).toBe(true)
})

test.each([
  ['IDLE', true],
  ['BUSY', true],
  ['CREATED', false],
  ['FINISHING', false],
  ['FINISHED', false],
])('a worker that is %s takes a request: %s', (state, takes) => {
  const pool = new RuntimeWorkerPool()
  const worker = { state }
  pool.setTriggerWorkers('api', [worker], 'nodejs24')
  expect(pool.readyForWork('api', 'nodejs24')).toBe(takes)
  expect(pool.getIdleWorker('api', 'nodejs24')).toBe(takes ? worker : undefined)
})

test('who comes while a worker starts waits for that one', async () => {
  const started: string[] = []
  const start = vi.fn(async () => ({}))
  const emulator = Object.assign(Object.create(FunctionsEmulator.prototype) as Emulator, {
    getRuntimeEnvs: () => ({}),
    resolveSecretEnvs: async () => ({}),
    startNode: start,
    workerPools: {
      own: { addWorker: (trigger: { id: string }) => (started.push(trigger.id), aWorker) },
    },
  })
  const aWorker = { waitForSocketReady: async () => undefined }
  const backend = { codebase: 'own', runtime: 'nodejs24' }
  const ask = (id: string) => emulator.startRuntime(backend, { id })
  await Promise.all([ask('api'), ask('api'), ask('media')])
  expect(started).toEqual(['api', 'media'])
  await ask('api')
  expect(started).toEqual(['api', 'media', 'api'])
})
