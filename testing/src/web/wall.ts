import { afterEach, beforeEach, vi } from 'vitest'
import { useMediaReady } from '../../../web/src/firebase/media.ts'

/** In each test of a file: a wall has photographs where it has some width, and pictures once there is a pass. */
export function wallsHavePictures(): void {
  beforeEach(() => {
    vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(
      new DOMRect(0, 0, 800, 600),
    )
    useMediaReady.setState(true)
  })
  afterEach(() => {
    vi.restoreAllMocks()
    useMediaReady.setState(false)
  })
}
