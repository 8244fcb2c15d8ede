import { RouterProvider } from 'react-router'
import { Toasts } from '#ui/toast.tsx'
import { AskedProof } from './asked-proof.tsx'
import { router } from './routes.tsx'

export function App() {
  return (
    <div className="grain">
      <RouterProvider router={router} />
      <AskedProof />
      <Toasts />
    </div>
  )
}
