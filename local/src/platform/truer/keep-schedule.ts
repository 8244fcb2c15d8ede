import { cliModule } from './cli.ts'

interface Task {
  name: string
  /** ISO 8601; tasks without it are due at once. */
  scheduleTime?: string
}
interface Queue {
  queuedIds: Set<string>
  enqueue: (this: Queue, task: Task) => void
}

const { TaskQueue } = cliModule('taskQueue') as { TaskQueue: { prototype: Queue } }
const { TaskQueueController } = cliModule('tasksEmulator') as {
  TaskQueueController: { UPDATE_TIMEOUT: number; LISTEN_TIMEOUT: number }
}

/** How often (ms) queues are looked at; the emulator's own are 0 with work and 1,000 without. */
const pollMs = 20
/** The longest a timer of Node can wait. */
const longestMs = 2 ** 31 - 1

TaskQueueController.UPDATE_TIMEOUT = pollMs
TaskQueueController.LISTEN_TIMEOUT = pollMs

const enqueue = TaskQueue.prototype.enqueue
TaskQueue.prototype.enqueue = function (task) {
  const wait = task.scheduleTime ? Date.parse(task.scheduleTime) - Date.now() : 0
  if (!(wait > 0) || this.queuedIds.has(task.name)) return enqueue.call(this, task)
  // Its name is taken from now on, as it is in Cloud Tasks.
  this.queuedIds.add(task.name)
  const due = () => {
    this.queuedIds.delete(task.name)
    enqueue.call(this, task)
  }
  setTimeout(due, Math.min(wait, longestMs)).unref()
}
