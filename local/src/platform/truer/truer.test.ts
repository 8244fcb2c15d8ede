import { EventEmitter } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cliModule } from './cli.ts'
import './emulators.ts'
import { everyFunctionOf } from './every-function.ts'

interface Queue {
  enqueue(task: { name: string; scheduleTime?: string; httpRequest: { url: string } }): void
  isActive(): boolean
}
const { TaskQueue } = cliModule('taskQueue') as {
  TaskQueue: new (key: string, config: object) => Queue
}
const { TasksEmulator } = cliModule('tasksEmulator') as {
  TasksEmulator: new (args: object) => {
    controller: {
      queues: Record<string, Queue>
      tokenRefillIds: unknown[]
      createQueue(key: string, config: object): void
      enqueue(key: string, task: object): void
      stop(): void
    }
    createHubServer(): { listen(port: number, host: string): Server }
  }
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
  startNode?: unknown
  startRuntime(...args: unknown[]): Promise<unknown>
  handleHttpsTrigger(request: object, response: object): Promise<void>
}
const { FunctionsEmulator } = cliModule('functionsEmulator') as {
  FunctionsEmulator: { prototype: Emulator }
}

const letterWritten = {
  entryPoint: 'letterWritten',
  platform: 'gcfv2',
  eventTrigger: { eventType: 'google.cloud.firestore.document.v1.written' },
  timeoutSeconds: 60,
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

test('once its studio is reset, nothing waits in a queue and no name is taken', async () => {
  vi.useRealTimers()
  const emulator = new TasksEmulator({ host: '127.0.0.1', port: 0 })
  const { controller } = emulator
  const config = {
    rateLimits: { maxConcurrentDispatches: 3, maxDispatchesPerSecond: 5 },
    defaultUri: '',
  }
  controller.createQueue('queue', config)
  controller.enqueue('queue', task('one'))
  controller.enqueue('queue', task('later', 60))
  expect(() => controller.enqueue('queue', task('one'))).toThrow(/already|unique/)
  const server = emulator.createHubServer().listen(0, '127.0.0.1')
  await vi.waitUntil(() => server.listening)
  const { port } = server.address() as AddressInfo
  const { status } = await fetch(`http://127.0.0.1:${port}/reset`, { method: 'POST' })
  expect(status).toBe(200)
  expect(controller.queues['queue']?.isActive()).toBe(false)
  controller.enqueue('queue', task('one'))
  controller.enqueue('queue', task('later', 60))
  expect(controller.tokenRefillIds).toHaveLength(1)
  controller.stop()
  await new Promise((resolve) => server.close(resolve))
})

test('who comes while the worker starts waits for it, whichever function it is for', async () => {
  let started = 0
  const emulator = Object.assign(Object.create(FunctionsEmulator.prototype) as Emulator, {
    getUserEnvs: () => ({}),
    getSystemEnvs: () => ({}),
    getEmulatorEnvs: () => ({}),
    getFirebaseConfig: () => '{}',
    resolveSecretEnvs: async () => ({}),
    startNode: vi.fn(async () => ({})),
    workerPools: { own: { addWorker: () => ((started += 1), aWorker) } },
  })
  const aWorker = { waitForSocketReady: async () => undefined }
  const backend = { codebase: 'own', runtime: 'nodejs24' }
  const ask = (id: string) => emulator.startRuntime(backend, { id })
  await Promise.all([ask('api'), ask('api'), ask('media')])
  expect(started).toBe(1)
  expect(emulator['startNode']).toHaveBeenCalledWith(
    backend,
    expect.objectContaining({ FUNCTION_TARGET: 'everyFunction', FUNCTION_SIGNATURE_TYPE: 'http' }),
  )
  await ask('media')
  expect(started).toBe(2)
})

test('the worker is told whom a request is for, also where a caller says otherwise', async () => {
  const told: unknown[] = []
  const pool = {
    readyForWork: () => true,
    submitRequest: async (...given: unknown[]) => told.push(given[1]),
  }
  const emulator = Object.assign(Object.create(FunctionsEmulator.prototype) as Emulator, {
    args: { projectId: 'demo' },
    logger: { log: () => undefined },
    triggers: { 'europe-west1-letterWritten': { enabled: true, def: letterWritten } },
    getTriggerRecordByKey: () => ({
      enabled: true,
      def: letterWritten,
      backend: { codebase: 'own' },
    }),
    workerPools: { own: pool },
  })
  await emulator.handleHttpsTrigger(
    {
      params: { region: 'europe-west1', trigger_name: 'letterWritten' },
      headers: { 'portal-function': '{"name":"api"}' },
      protocol: 'http',
      hostname: 'localhost',
      url: '/',
    },
    {},
  )
  const [{ headers }] = told as [{ headers: Record<string, string> }]
  expect(JSON.parse(headers['portal-function'] ?? '')).toEqual({
    name: 'letterWritten',
    signature: 'cloudevent',
    timeoutSeconds: 60,
  })
})

/** A request to the worker, and what it answers. */
async function askWorker(
  functions: Parameters<typeof everyFunctionOf>[0],
  told: object,
  body = '',
) {
  const answer = { headersSent: false, code: 200, sent: undefined as unknown }
  const response = {
    headersSent: false,
    status: (code: number) => ((answer.code = code), response),
    send: (sent: unknown) => void (answer.sent = sent),
  }
  const headers = { 'portal-function': JSON.stringify(told), 'ce-type': 'written', 'ce-id': 'one' }
  const request = { headers, rawBody: Buffer.from(body), body: 'the data' }
  await everyFunctionOf(functions)(request, response)
  return answer
}

test('one function answers for all: what is asked over HTTP, and what is told of an event', async () => {
  const functions = { api: vi.fn(), letterWritten: vi.fn() }
  await askWorker(functions, { name: 'api', signature: 'http' })
  expect(functions.api).toHaveBeenCalledWith(
    expect.objectContaining({ body: 'the data' }),
    expect.anything(),
  )
  const { sent } = await askWorker(functions, { name: 'letterWritten', signature: 'cloudevent' })
  expect(functions.letterWritten).toHaveBeenCalledWith({
    type: 'written',
    id: 'one',
    data: 'the data',
  })
  expect(sent).toEqual({ status: 'acknowledged' })
})

test('a function that throws fails its own request alone', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const letterWritten = vi.fn().mockRejectedValue(new Error('out of order'))
  const told = { name: 'letterWritten', signature: 'cloudevent' }
  expect(await askWorker({ letterWritten }, told)).toMatchObject({ code: 500 })
  expect(await askWorker({}, { name: 'none', signature: 'http' })).toMatchObject({ code: 500 })
  expect(log).toHaveBeenCalledTimes(2)
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
