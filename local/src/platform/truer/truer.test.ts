import { EventEmitter } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
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
interface Worker {
  state: string
  readyForWork(): void
}
const { RuntimeWorkerPool } = cliModule('functionsRuntimeWorker') as {
  RuntimeWorkerPool: new () => {
    setTriggerWorkers(id: string, workers: { state: string }[], runtime: string): void
    readyForWork(id: string, runtime: string): boolean
    getIdleWorker(id: string, runtime: string): { state: string } | undefined
    addWorker(trigger: { id: string }, runtime: object, extension: object, name: string): Worker
    submitRequest(...args: unknown[]): Promise<void>
    refresh(): void
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
  ['LEAVING', false],
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

test('a worker that is told to end while requests are under way answers them all first', async () => {
  vi.useRealTimers()
  const waiting: ServerResponse[] = []
  const server = createServer((_, response) => void waiting.push(response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const kill = vi.fn()
  const runtime = {
    process: Object.assign(new EventEmitter(), { kill }),
    events: new EventEmitter(),
    conn: { httpReqOpts: () => ({ host: '127.0.0.1', port }) },
  }
  const pool = new RuntimeWorkerPool()
  const worker = pool.addWorker({ id: 'api' }, runtime, {}, 'nodejs24')
  worker.readyForWork()
  const ask = () => {
    const response = Object.assign(new PassThrough().resume(), { writeHead: () => undefined })
    const request = { method: 'GET', path: '/', headers: {} }
    return pool.submitRequest('api', request, response, undefined, undefined, 'nodejs24')
  }
  const [first, second] = [ask(), ask()]
  await vi.waitUntil(() => waiting.length === 2)
  pool.refresh()
  expect(pool.readyForWork('api', 'nodejs24')).toBe(false)
  waiting[0]?.end('done')
  await Promise.race([first, second])
  pool.refresh()
  expect(kill).not.toHaveBeenCalled()
  waiting[1]?.end('done')
  await Promise.all([first, second])
  expect(kill).toHaveBeenCalledOnce()
  expect(worker.state).toBe('FINISHING')
  await new Promise((resolve) => server.close(resolve))
})
