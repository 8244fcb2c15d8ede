import { createBrowserRouter, type RouteObject } from 'react-router'
import { RouteFault } from './faults.tsx'
import { ForRole } from './guard.tsx'
import { NotFound } from './not-found.tsx'
import { PlainShell } from './plain-shell.tsx'

/** A route whose screen is its own chunk. */
const screen = (path: string, load: () => Promise<React.ComponentType>): RouteObject => ({
  path,
  lazy: async () => ({ Component: await load() }),
  // Shown while the first screen of a visit is on its way; later ones keep the old screen.
  HydrateFallback: () => null,
  errorElement: <RouteFault />,
})

export const router = createBrowserRouter([
  {
    element: <PlainShell />,
    errorElement: <RouteFault />,
    HydrateFallback: () => null,
    children: [
      screen(
        '/sign-in',
        async () => (await import('#features/sign-in/sign-in-page.tsx')).SignInPage,
      ),
      screen(
        '/sign-in/link',
        async () => (await import('#features/sign-in/link-page.tsx')).LinkPage,
      ),
      screen('/book', async () => (await import('#features/booking/wizard.tsx')).BookingWizard),
    ],
  },
  {
    path: '/portal',
    element: <ForRole role="client" />,
    errorElement: <RouteFault />,
    HydrateFallback: () => null,
    children: [
      screen('', async () => (await import('#features/dashboard/client-home.tsx')).ClientHome),
      screen('chat', async () => (await import('#features/chat/client-chat.tsx')).ClientChat),
      screen(
        'gallery/:gallery',
        async () => (await import('#features/proofs/gallery-page.tsx')).GalleryPage,
      ),
      screen(
        'invoices',
        async () => (await import('#features/money/invoice-list.tsx')).InvoiceList,
      ),
      screen(
        'invoices/:invoice',
        async () => (await import('#features/money/invoice-page.tsx')).InvoicePage,
      ),
    ],
  },
  {
    path: '/desk',
    element: <ForRole role="admin" />,
    errorElement: <RouteFault />,
    HydrateFallback: () => null,
    children: [
      screen('', async () => (await import('#features/queue/booking-queue.tsx')).BookingQueue),
      screen(
        'chat/:conversation?',
        async () => (await import('#features/chat/desk-chat.tsx')).DeskChat,
      ),
      screen(
        'galleries',
        async () => (await import('#features/proofs/gallery-list.tsx')).GalleryList,
      ),
      screen(
        'galleries/:gallery',
        async () => (await import('#features/proofs/upload-room.tsx')).UploadRoom,
      ),
      screen(
        'invoices',
        async () => (await import('#features/money/desk-invoices.tsx')).DeskInvoices,
      ),
    ],
  },
  { path: '*', element: <NotFound /> },
])
