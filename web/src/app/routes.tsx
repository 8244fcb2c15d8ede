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
      screen(
        '/invitation',
        async () => (await import('#features/members/invitation-page.tsx')).InvitationPage,
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
      screen('', async () => {
        const [{ ClientHome }, { ReferencesProgress }, { SharedWithMe }] = await Promise.all([
          import('#features/dashboard/client-home.tsx'),
          import('#features/booking/references-progress.tsx'),
          import('#features/members/shared-with-me.tsx'),
        ])
        return () => <ClientHome uploads={<ReferencesProgress />} shared={<SharedWithMe />} />
      }),
      screen(
        'bookings/:booking/change',
        async () => (await import('#features/booking/change-page.tsx')).ChangePage,
      ),
      screen(
        'bookings/:booking/references',
        async () => (await import('#features/booking/references-page.tsx')).ReferencesPage,
      ),
      screen(
        'chat/:conversation?',
        async () => (await import('#features/chat/client-chat.tsx')).ClientChat,
      ),
      screen('gallery/:gallery', async () => {
        const [{ GalleryPage }, { ShareLinks }] = await Promise.all([
          import('#features/proofs/gallery-page.tsx'),
          import('#features/shares/share-links.tsx'),
        ])
        return () => <GalleryPage shares={<ShareLinks />} />
      }),
      screen(
        'invoices',
        async () => (await import('#features/money/invoice-list.tsx')).InvoiceList,
      ),
      screen('people', async () => (await import('#features/members/people-page.tsx')).PeoplePage),
      screen(
        'notices',
        async () => (await import('#features/notices/history-page.tsx')).HistoryPage,
      ),
      screen(
        'notices/settings',
        async () => (await import('#features/notices/hearing-page.tsx')).HearingPage,
      ),
      screen(
        'invoices/:invoice',
        async () => (await import('#features/money/invoice-page.tsx')).InvoicePage,
      ),
      screen(
        'payments',
        async () => (await import('#features/money/payments-page.tsx')).PaymentsPage,
      ),
    ],
  },
  {
    path: '/desk',
    element: <ForRole role="admin" />,
    errorElement: <RouteFault />,
    HydrateFallback: () => null,
    children: [
      screen('', async () => (await import('#features/today/today-page.tsx')).Today),
      screen('queue', async () => (await import('#features/queue/booking-queue.tsx')).BookingQueue),
      screen(
        'calendar',
        async () => (await import('#features/calendar/shoot-calendar.tsx')).ShootCalendar,
      ),
      screen('clients', async () => (await import('#features/clients/client-list.tsx')).ClientList),
      screen('clients/:person', async () => {
        const [{ ClientPage }, { PeopleOfClient }] = await Promise.all([
          import('#features/clients/client-page.tsx'),
          import('#features/members/people-of-client.tsx'),
        ])
        return () => <ClientPage people={<PeopleOfClient />} />
      }),
      screen(
        'bookings/:booking/references',
        async () => (await import('#features/booking/references-page.tsx')).ReferencesPage,
      ),
      screen(
        'analytics',
        async () => (await import('#features/analytics/analytics-page.tsx')).AnalyticsPage,
      ),
      screen(
        'notices',
        async () => (await import('#features/notices/history-page.tsx')).HistoryPage,
      ),
      screen(
        'settings/hearing',
        async () => (await import('#features/notices/hearing-page.tsx')).HearingPage,
      ),
      screen(
        'settings/:section?',
        async () => (await import('#features/settings/settings-page.tsx')).SettingsPage,
      ),
      screen('as/:person', async () => (await import('./view-as.tsx')).ViewAs),
      screen('log', async () => (await import('#features/clients/audit-log.tsx')).AuditLog),
      screen(
        'chat/:conversation?',
        async () => (await import('#features/chat/desk-chat.tsx')).DeskChat,
      ),
      screen(
        'galleries',
        async () => (await import('#features/proofs/gallery-list.tsx')).GalleryList,
      ),
      screen('galleries/:gallery', async () => {
        const [{ UploadRoom }, { ShareLinks }] = await Promise.all([
          import('#features/proofs/upload-room.tsx'),
          import('#features/shares/share-links.tsx'),
        ])
        return () => <UploadRoom shares={<ShareLinks />} />
      }),
      screen(
        'invoices',
        async () => (await import('#features/money/desk-invoices.tsx')).DeskInvoices,
      ),
      screen(
        'invoices/:invoice',
        async () => (await import('#features/money/desk-invoice-page.tsx')).DeskInvoicePage,
      ),
      screen('books', async () => (await import('#features/money/books-page.tsx')).BooksPage),
    ],
  },
  { path: '*', element: <NotFound /> },
])
