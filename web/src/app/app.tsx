import { LazyMotion, MotionConfig } from 'framer-motion'
import { RouterProvider } from 'react-router'
import { Toasts } from '#ui/toast.tsx'
import { router } from './routes.tsx'

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

export function App() {
  return (
    <LazyMotion features={features} strict>
      <MotionConfig reducedMotion="user">
        <div className="grain">
          <RouterProvider router={router} />
          <Toasts />
        </div>
      </MotionConfig>
    </LazyMotion>
  )
}
