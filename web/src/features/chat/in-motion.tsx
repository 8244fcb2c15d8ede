import { LazyMotion, MotionConfig } from 'framer-motion'
import type { ReactNode } from 'react'

/** Until the browser has nothing better to do; Safari cannot say when that is. */
const idle = () =>
  new Promise((resolve) =>
    'requestIdleCallback' in window ? requestIdleCallback(resolve) : setTimeout(resolve, 300),
  )

/** The animations are loaded after the first paint. */
const features = async () => {
  await idle()
  return (await import('./motion-features.ts')).default
}

/** Where messages move. The library is not for screens on which things only appear. */
export const InMotion = ({ children }: { children: ReactNode }) => (
  <LazyMotion features={features} strict>
    <MotionConfig reducedMotion="user">{children}</MotionConfig>
  </LazyMotion>
)
