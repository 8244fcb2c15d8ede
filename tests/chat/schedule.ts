import fc from 'fast-check'
import type { Device } from './device.ts'

/** One thing that one of the windows does, or a pause (ms) for all. */
export type Step =
  | { act: 'say'; by: number; times: number }
  | { act: 'sayAgain'; by: number; which: number }
  | { act: 'goOffline' | 'goOnline' | 'reopen' | 'markDelivered' | 'markRead'; by: number }
  | { act: 'markWrongly'; by: number; ms: number }
  | { act: 'wait'; ms: number }

export interface Schedule {
  /** How many windows Les has open. */
  desks: number
  steps: Step[]
}

const by = fc.nat({ max: 2 })
const simply = <Act extends string>(act: Act) => fc.record({ act: fc.constant(act), by })

/** Ten minutes and a quarter of a second to both sides, and the moment just before. */
const wrongBy = fc.constantFrom(-600_000, -250, -1, 250, 600_000)

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({
      act: fc.constant('say' as const),
      by,
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('sayAgain' as const), by, which: fc.nat({ max: 9 }) }),
  },
  { weight: 3, arbitrary: simply('goOffline' as const) },
  { weight: 3, arbitrary: simply('goOnline' as const) },
  { weight: 2, arbitrary: simply('reopen' as const) },
  { weight: 2, arbitrary: simply('markDelivered' as const) },
  { weight: 4, arbitrary: simply('markRead' as const) },
  {
    weight: 2,
    arbitrary: fc.record({ act: fc.constant('markWrongly' as const), by, ms: wrongBy }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('wait' as const),
      ms: fc.integer({ min: 0, max: 25 }),
    }),
  },
)

const messagesIn = (steps: readonly Step[]): number =>
  steps.reduce((sum, step) => (step.act === 'say' ? sum + step.times : sum), 0)

/** At most 48 messages, so that each is on the thread's first page. */
export const schedule: fc.Arbitrary<Schedule> = fc.record({
  desks: fc.integer({ min: 1, max: 2 }),
  steps: fc
    .array(step, { minLength: 12, maxLength: 40, size: 'max' })
    .filter((steps) => messagesIn(steps) <= 48),
})

/** Does one step. What was said is on its way when this returns, not yet answered. */
export async function play(step: Step, devices: readonly Device[]) {
  if (step.act === 'wait') return new Promise((resolve) => setTimeout(resolve, step.ms))
  const device = devices[step.by % devices.length]
  if (!device) return
  if (step.act === 'say') for (let time = 0; time < step.times; time += 1) device.say()
  else if (step.act === 'sayAgain') device.sayAgain(step.which)
  else if (step.act === 'markWrongly') device.markWrongly(step.ms)
  else await device[step.act]()
}
