import { Failure, type FailureCode, failures } from '@portal/model/failure'
import { text } from '#text/text.ts'

/** Why something asked of the server did not happen; `offline` never left the device. */
export type Refusal = FailureCode | 'offline'

/** Why an act failed, `online` being what the device says; no expected refusal reads as `internal`. */
export const refusalOf = (error: unknown, online: boolean): Refusal =>
  online ? (error instanceof Failure ? error.code : 'internal') : 'offline'

/** A refusal in the words people read; what the server says of when to try again is kept. */
export const refusalSentence = (refusal: Refusal, error?: unknown): string => {
  if (refusal === 'offline') return text.common.notDoneOffline
  return error instanceof Failure ? error.message : failures[refusal]
}
