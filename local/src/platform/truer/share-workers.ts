import { cliModule } from './cli.ts'
import { functionHeader, type Named } from './every-function.ts'

/** `LEAVING` is ours: told to end, which the CLI must not see before the last request is answered. */
type State = 'CREATED' | 'IDLE' | 'BUSY' | 'LEAVING' | 'FINISHING' | 'FINISHED'
interface Request {
  headers: Record<string, string | undefined>
}
interface Worker {
  state: State
  timeoutSeconds?: number
  /** Requests it has not answered yet. */
  underWay?: number
  runtime: { process: { kill: () => void } }
  request: (this: Worker, request: Request, ...more: unknown[]) => Promise<void>
}
interface Pool {
  workers: Map<string, Worker[]>
  getKey: () => string
  refresh: (this: Pool) => void
  cleanUpWorkers(): void
  getTriggerWorkers(triggerId: string, runtime: string): Worker[]
  getIdleWorker(triggerId: string, runtime: string): Worker | undefined
}
interface Trigger {
  entryPoint: string
  timeoutSeconds?: number
}
interface Route extends Request {
  params: { region?: string; trigger_name: string }
}
interface Emulator {
  triggers: Record<string, { def: Trigger } | undefined>
  getRuntimeEnvs: (this: Emulator, backend: object) => Record<string, string>
  startRuntime: (this: Emulator, backend: object) => Promise<Worker>
  handleHttpsTrigger: (this: Emulator, request: Route, response: unknown) => Promise<void>
}

const { RuntimeWorker, RuntimeWorkerPool } = cliModule('functionsRuntimeWorker') as {
  RuntimeWorker: { prototype: Worker }
  RuntimeWorkerPool: { prototype: Pool }
}
const { FunctionsEmulator } = cliModule('functionsEmulator') as {
  FunctionsEmulator: { prototype: Emulator }
}
const { getSignatureType } = cliModule('functionsEmulatorShared') as {
  getSignatureType: (trigger: Trigger) => string
}

const handle = FunctionsEmulator.prototype.handleHttpsTrigger
FunctionsEmulator.prototype.handleHttpsTrigger = function (request, response) {
  const { region, trigger_name: name } = request.params
  const trigger = this.triggers[region ? `${region}-${name}` : name]?.def
  if (trigger)
    request.headers[functionHeader] = JSON.stringify({
      name: trigger.entryPoint,
      signature: getSignatureType(trigger),
      timeoutSeconds: trigger.timeoutSeconds,
    } satisfies Named)
  return handle.call(this, request, response)
}

const environmentOf = FunctionsEmulator.prototype.getRuntimeEnvs
FunctionsEmulator.prototype.getRuntimeEnvs = function (backend) {
  return {
    ...environmentOf.call(this, backend),
    // By its service Google's libraries tell that they are on its servers.
    K_SERVICE: 'every-function',
    FUNCTION_TARGET: 'everyFunction',
    FUNCTION_SIGNATURE_TYPE: 'http',
    // As many as its functions had in processes of their own: pictures in work hold up no file.
    UV_THREADPOOL_SIZE: '16',
  }
}

// One worker for all of them: their code is one bundle, and each start loads it anew.
RuntimeWorkerPool.prototype.getKey = () => 'every function'

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
RuntimeWorker.prototype.request = async function (request, ...more) {
  this.underWay = (this.underWay ?? 0) + 1
  const { timeoutSeconds } = JSON.parse(request.headers[functionHeader] ?? '{}') as Partial<Named>
  if (timeoutSeconds) this.timeoutSeconds = timeoutSeconds
  await answer.call(this, request, ...more).finally(() => {
    this.underWay = (this.underWay ?? 1) - 1
    // Idle ones are ended when the functions are built anew; this one still has to answer.
    if (this.underWay > 0 && this.state === 'IDLE') this.state = 'BUSY'
    if (this.underWay > 0 || this.state !== 'LEAVING') return
    this.state = 'FINISHING'
    this.runtime.process.kill()
  })
}

/** The worker that starts: who comes meanwhile waits for the same. */
let starting: Promise<Worker> | null = null
const start = FunctionsEmulator.prototype.startRuntime
FunctionsEmulator.prototype.startRuntime = function (backend) {
  starting ??= start.call(this, backend).finally(() => (starting = null))
  return starting
}
