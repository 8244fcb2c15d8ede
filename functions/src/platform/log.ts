import { logger as sdk } from 'firebase-functions'
import { redact, redactText } from './redact.ts'

type Say = (message: string, ...about: unknown[]) => void

const saying =
  (level: 'info' | 'warn' | 'error'): Say =>
  (message, ...about) =>
    sdk[level](redactText(message), ...about.map((one) => redact(one)))

/**
 * The one way into the log. Whoever reads it learns ids and failures, never what opens something
 * or who somebody is: those are taken out here, also of errors that a library has written.
 */
export const logger = {
  info: saying('info'),
  warn: saying('warn'),
  error: saying('error'),
} as const
