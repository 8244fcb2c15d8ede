import { stateOfChoosing } from '@portal/model/choosing'
import type { Gallery } from '@portal/model/gallery'
import { useSyncExternalStore } from 'react'

const beatMs = 10_000

function everyBeat(tell: () => void): () => void {
  const clock = setInterval(tell, beatMs)
  return () => clearInterval(clock)
}

/** Whether hearts can be given now; ends by itself with the last day. */
export const useChoosingState = (gallery: Gallery): ReturnType<typeof stateOfChoosing> =>
  useSyncExternalStore(everyBeat, () => stateOfChoosing(gallery, new Date()))
