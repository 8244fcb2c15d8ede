import { parameters } from '#platform/parameters'
import { remembered } from './remembered.ts'

/** Reads through a memory that is trusted for as many seconds as `mediaTrust` says. */
export const trusted = <Value>(load: (id: string) => Promise<Value>) =>
  remembered(load, () => parameters.mediaTrust.value())
