import type { Path } from '@portal/model/paths'
import { allRecords } from '@portal/model/records/every-record'
import type { z } from 'zod'
import { create } from 'zustand'

/**
 * How the line to Firestore is: nothing has come yet, what is stored comes from the server, or from
 * this device alone, or nothing may be read, or nothing can.
 */
export type Line = 'waiting' | 'open' | 'offline' | 'denied' | 'broken'

/** A document with its path, of which both gateways know. */
export interface Stored {
  path: string
  value: unknown
}

interface World {
  line: Line
  /** By path. */
  documents: ReadonlyMap<string, unknown>
}

/** What listeners were opened for, by path. */
export const asked = new Set<string>()

const nothing: World = { line: 'open', documents: new Map() }

/** What the fakes of the gateways read; who changes it sees every reader follow. */
export const useWorld = create<World>()(() => nothing)

/** A document as its schema has it. */
export const stored = <Schema extends z.ZodType>(
  { path }: Path<Schema>,
  value: z.output<Schema>,
): Stored => ({ path, value })

/** One of every record there is, of Ann and of her booking; a person is one with their account. */
export const everything: readonly Stored[] = allRecords
  .filter(([name]) => name !== 'standing')
  .map(([, { path, examples }]) => ({ path: path.path, value: examples[0] }))

/** Makes this what is stored, and nothing else. */
export const store = (...documents: readonly Stored[]): void =>
  useWorld.setState({ documents: new Map(documents.map(({ path, value }) => [path, value])) })

/** Makes the line so; the browser says of itself whether it is online. */
export function setLine(line: Line): void {
  useWorld.setState({ line })
  Object.defineProperty(navigator, 'onLine', { value: line !== 'offline', configurable: true })
  dispatchEvent(new Event(line === 'offline' ? 'offline' : 'online'))
}

/** Forgets everything, as between two tests. */
export function forgetWorld(): void {
  asked.clear()
  useWorld.setState(nothing)
  setLine('open')
}
