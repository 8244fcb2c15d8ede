import { cliModule } from './cli.ts'

interface Controller {
  queues: Record<string, { config: object }>
  tokenRefillIds: ReturnType<typeof setInterval>[]
  createQueue(key: string, config: object): void
}
interface Hub {
  post(
    path: string,
    handler: (request: unknown, response: { sendStatus(code: number): void }) => void,
  ): void
}
interface Emulator {
  controller: Controller
  createHubServer: (this: Emulator) => Hub
}

const { TasksEmulator } = cliModule('tasksEmulator') as { TasksEmulator: { prototype: Emulator } }

// The emulator never gives a name free again. A studio that is set up anew begins with queues in
// which nothing waits, and of whose names none is taken by the studio before it.
const createHubServer = TasksEmulator.prototype.createHubServer
TasksEmulator.prototype.createHubServer = function () {
  const { controller } = this
  const hub = createHubServer.call(this)
  hub.post('/reset', (_, response) => {
    for (const refill of controller.tokenRefillIds.splice(0)) clearInterval(refill)
    for (const [key, { config }] of Object.entries(controller.queues))
      controller.createQueue(key, config)
    response.sendStatus(200)
  })
  return hub
}
