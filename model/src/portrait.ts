import { z } from 'zod'
import { declareCall } from './call.ts'
import { PortraitId } from './ids.ts'

/** Pixels of each edge of a portrait: twice as many as the largest place it is shown in. */
export const portraitEdge = 256

/** The picture somebody has chosen of themselves. */
export const Portrait = z.strictObject({
  id: PortraitId,
  /** When its file came in: of two that are on their way the later one stays. */
  at: z.date(),
})
export type Portrait = z.infer<typeof Portrait>

/** The address of a portrait in what an account says of itself; null for a picture of Google's. */
export const portraitIn = (photoUrl: string | null | undefined): string | null =>
  /\/media\/portraits\/[\w-]{1,64}\/[\w-]{1,64}$/.exec(photoUrl ?? '')?.[0] ?? null

/** Takes one's portrait away, with any that is on its way. Twice is once. */
export const removePortrait = declareCall({
  role: 'client',
  input: z.strictObject({}),
  output: z.strictObject({ removed: z.literal(true) }),
})
