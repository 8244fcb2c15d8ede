import type { CallInput, CallName, CallOutput } from '@portal/model/calls'
import type * as real from '../../../web/src/firebase/call.ts'

type Answers = {
  [Name in CallName]?: (input: CallInput<Name>) => Promise<CallOutput<Name>>
}

/** What was asked for, in its order, and what is answered; what has no answer stays on its way. */
export const calls: { made: { name: CallName; input: unknown }[]; answers: Answers } = {
  made: [],
  answers: {},
}

/** Forgets what was asked and what is answered. */
export function forgetCalls(): void {
  calls.made = []
  calls.answers = {}
}

/** The call gateway, answered by `calls.answers`. */
export const call = {
  call: (name, input) => {
    calls.made.push({ name, input })
    const answer = calls.answers[name]
    return answer ? answer(input) : new Promise(() => undefined)
  },
} satisfies typeof real
