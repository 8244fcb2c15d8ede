import { z } from 'zod'

/** The strip of film on the client's page, in the order in which a shoot runs through it. */
export const stages = [
  'booked',
  'confirmed',
  'shoot',
  'uploading',
  'proofing',
  'editing',
  'ready',
  'delivered',
] as const

export const Stage = z.enum(stages)
export type Stage = z.infer<typeof Stage>

/** The later of the two: events come late and twice, and the tracker never runs backwards. */
export const reached = (current: Stage, event: Stage): Stage =>
  stages.indexOf(event) > stages.indexOf(current) ? event : current

/** 0 … 100, whole. */
export const percentOf = (stage: Stage): number =>
  Math.round((stages.indexOf(stage) / (stages.length - 1)) * 100)
