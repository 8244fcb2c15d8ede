import { cliModule } from './cli.ts'

/** `LEAVING` is ours: told to end, which the CLI must not see before the last request is answered. */
type State = 'CREATED' | 'IDLE' | 'BUSY' | 'LEAVING' | 'FINISHING' | 'FINISHED'
interface Worker {
  state: State
  /** Requests it has not answered yet. */
  underWay?: number
  runtime: { process: { kill: () => void } }
  request: (this: Worker, ...args: unknown[]) => Promise<void>
}
interface Pool {
  workers: Map<string, Worker[]>
  refresh: (this: Pool) => void
  cleanUpWorkers(): void
  getTriggerWorkers(triggerId: string, runtime: string): Worker[]
  getIdleWorker(triggerId: string, runtime: string): Worker | undefined
}
interface Emulator {
  startRuntime: (this: Emulator, backend: unknown, trigger?: { id: string }) => Promise<Worker>
}

const { RuntimeWorker, RuntimeWorkerPool } = cliModule('functionsRuntimeWorker') as {
  RuntimeWorker: { prototype: Worker }
  RuntimeWorkerPool: { prototype: Pool }
}
const { FunctionsEmulator } = cliModule('functionsEmulator') as {
  FunctionsEmulator: { prototype: Emulator }
}

/** Not while it starts, and not once it was told to end. */
const takesRequests = ({ state }: Worker) => state === 'IDLE' || state === 'BUSY'

RuntimeWorkerPool.prototype.getIdleWorker = function (this: Pool, triggerId, runtime) {
  this.cleanUpWorkers()
  return this.getTriggerWorkers(triggerId, runtime).find(takesRequests)
}

const refresh = RuntimeWorkerPool.prototype.refresh
RuntimeWorkerPool.prototype.refresh = function () {
  const workers = [...this.workers.values()].flat()
  const busy = workers.filter(({ state }) => state === 'BUSY')
  refresh.call(this)
  // The CLI ends one that is `FINISHING` at its next answer, whoever else waits for one.
  for (const worker of busy) worker.state = 'LEAVING'
}

const answer = RuntimeWorker.prototype.request
RuntimeWorker.prototype.request = async function (...args) {
  this.underWay = (this.underWay ?? 0) + 1
  await answer.apply(this, args).finally(() => {
    this.underWay = (this.underWay ?? 1) - 1
    // Idle ones are ended when the functions are built anew; this one still has to answer.
    if (this.underWay > 0 && this.state === 'IDLE') this.state = 'BUSY'
    if (this.underWay > 0 || this.state !== 'LEAVING') return
    this.state = 'FINISHING'
    this.runtime.process.kill()
  })
}

/** Workers that start, by their function: who comes meanwhile waits for the same. */
const starting = new Map<string, Promise<Worker>>()
const start = FunctionsEmulator.prototype.startRuntime
FunctionsEmulator.prototype.startRuntime = function (backend, trigger) {
  const key = trigger?.id ?? ''
  const begun =
    starting.get(key) ?? start.call(this, backend, trigger).finally(() => starting.delete(key))
  starting.set(key, begun)
  return begun
}
