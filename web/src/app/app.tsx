import { RouterProvider } from 'react-router'
import { Toasts } from '#ui/toast.tsx'
import { router } from './routes.tsx'

export function App() {
  return (
    <div className="grain">
      <RouterProvider router={router} />
      <Toasts />
    </div>
  )
}
