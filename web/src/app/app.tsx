import { LazyMotion, MotionConfig } from 'framer-motion'
import { RouterProvider } from 'react-router'
import { Toasts } from '#ui/toast.tsx'
import { router } from './routes.tsx'

/** The animations are loaded after the first paint. */
const features = () => import('./motion-features.ts').then((loaded) => loaded.default)

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
