import { formatInstant } from '@portal/model/calendar'

/** A moment in words, as the clock of this device has it. */
export const localInstant = (at: Date): string =>
  formatInstant(at, Intl.DateTimeFormat().resolvedOptions().timeZone)
