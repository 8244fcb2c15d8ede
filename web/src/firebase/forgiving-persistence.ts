/* oxlint-disable no-underscore-dangle -- these are the names the SDK gives to what it calls */
import type { Persistence } from 'firebase/auth'

type Value = Record<string, unknown> | string

/** What Firebase asks of a persistence (`PersistenceInternal` in its source). */
interface Inner {
  _isAvailable(): Promise<boolean>
  _set(key: string, value: Value): Promise<void>
  _get<Kept extends Value>(key: string): Promise<Kept | null>
  _remove(key: string): Promise<void>
}

/**
 * Who is signed in, on a disk that may become full: what was kept is still read, and what cannot be
 * written is remembered as long as the page lives. The SDK alone would take that for signed out, at
 * the next start or when a token is renewed.
 */
export const forgiving = (kept: Persistence): Persistence => {
  const Kept = kept as unknown as new () => Inner
  class Forgiving extends Kept {
    readonly #memory = new Map<string, Value>()

    override async _isAvailable(): Promise<boolean> {
      if (await super._isAvailable()) return true
      return super._get('any').then(
        () => true,
        () => false,
      )
    }

    override async _set(key: string, value: Value): Promise<void> {
      this.#memory.delete(key)
      await super._set(key, value).catch(() => this.#memory.set(key, value))
    }

    override async _get<Found extends Value>(key: string): Promise<Found | null> {
      return (this.#memory.get(key) as Found | undefined) ?? super._get<Found>(key)
    }

    override async _remove(key: string): Promise<void> {
      this.#memory.delete(key)
      await super._remove(key)
    }
  }
  return Forgiving as unknown as Persistence
}
