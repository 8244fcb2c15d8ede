/**
 * What this worker uses of its global scope. TypeScript's own `webworker` library cannot stand
 * beside `dom`, which the rest of the app is checked with.
 */
export interface WorkerScope {
  readonly location: { readonly origin: string }
  readonly registration: ServiceWorkerRegistration
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly Tab[]>
    openWindow(url: string): Promise<Tab | null>
    claim(): Promise<void>
  }
  skipWaiting(): Promise<void>
  addEventListener<Name extends keyof WorkerEvents>(
    name: Name,
    handle: (event: WorkerEvents[Name]) => void,
  ): void
}

/** A tab or window of this origin (`WindowClient`). */
export interface Tab {
  readonly url: string
  readonly focused: boolean
  readonly visibilityState: 'hidden' | 'visible'
  focus(): Promise<unknown>
  postMessage(message: unknown, transfer?: Transferable[]): void
}

interface Extendable {
  waitUntil(work: Promise<unknown>): void
}

interface WorkerEvents {
  install: Extendable
  activate: Extendable
  fetch: { readonly request: Request; respondWith(answer: Promise<Response>): void }
  push: Extendable & { readonly data: { json(): unknown } | null }
  /** `action` is empty for a tap beside the buttons. */
  notificationclick: Extendable & { readonly notification: Notification; readonly action: string }
  message: Extendable & { readonly data: unknown }
}
