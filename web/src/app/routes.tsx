import { routes } from '@portal/model/routes'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { RouteFault } from './faults.tsx'
import { ForRole } from './guard.tsx'
import { NotFound } from './not-found.tsx'
import { PlainShell } from './plain-shell.tsx'

/** A route whose screen is its own chunk; what stands for an id is the name of a parameter. */
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
        routes.signIn(),
        async () => (await import('#features/sign-in/sign-in-page.tsx')).SignInPage,
      ),
      screen(
        routes.signInLink(),
        async () => (await import('#features/sign-in/link-page.tsx')).LinkPage,
      ),
      screen(
        routes.takeBack(),
        async () => (await import('#features/account/take-back-page.tsx')).TakeBackPage,
      ),
      screen(
        routes.password(),
        async () => (await import('#features/sign-in/password-page.tsx')).PasswordPage,
      ),
      screen(
        routes.proofLink(),
        async () => (await import('#features/sign-in/prove-page.tsx')).ProvePage,
      ),
      screen(
        routes.invitation(),
        async () => (await import('#features/members/invitation-page.tsx')).InvitationPage,
      ),
      screen(
        routes.book(),
        async () => (await import('#features/booking/wizard.tsx')).BookingWizard,
      ),
    ],
  },
  {
    path: routes.portal.home(),
    element: <ForRole role="client" />,
    errorElement: <RouteFault />,
    HydrateFallback: () => null,
    children: [
      screen(routes.portal.home(), async () => {
        const [{ ClientHome }, { ReferencesProgress }, { SharedWithMe }] = await Promise.all([
          import('#features/dashboard/client-home.tsx'),
          import('#features/booking/references-progress.tsx'),
          import('#features/members/shared-with-me.tsx'),
        ])
        return () => <ClientHome uploads={<ReferencesProgress />} shared={<SharedWithMe />} />
      }),
      screen(
        routes.portal.changeBooking(':booking'),
        async () => (await import('#features/booking/change-page.tsx')).ChangePage,
      ),
      screen(
        routes.portal.references(':booking'),
        async () => (await import('#features/booking/references-page.tsx')).ReferencesPage,
      ),
      screen(
        routes.portal.chat(':conversation?'),
        async () => (await import('#features/chat/client-chat.tsx')).ClientChat,
      ),
      screen(routes.portal.gallery(':gallery'), async () => {
        const [{ GalleryPage }, { ShareLinks }] = await Promise.all([
          import('#features/proofs/gallery-page.tsx'),
          import('#features/shares/share-links.tsx'),
        ])
        return () => <GalleryPage shareLinks={<ShareLinks />} />
      }),
      screen(
        routes.portal.released(':gallery'),
        async () => (await import('#features/released/released-page.tsx')).ReleasedPage,
      ),
      screen(
        routes.portal.invoices(),
        async () => (await import('#features/money/invoice-list.tsx')).InvoiceList,
      ),
      screen(
        routes.portal.people(),
        async () => (await import('#features/members/people-page.tsx')).PeoplePage,
      ),
      screen(
        routes.portal.account(),
        async () => (await import('#features/account/account-page.tsx')).AccountPage,
      ),
      screen(
        routes.portal.newAddress(),
        async () => (await import('#features/account/new-address-page.tsx')).NewAddressPage,
      ),
      screen(
        routes.portal.notices(),
        async () => (await import('#features/notices/history-page.tsx')).HistoryPage,
      ),
      screen(
        routes.portal.noticeSettings(),
        async () => (await import('#features/notices/hearing-page.tsx')).HearingPage,
      ),
      screen(
        routes.portal.invoice(':invoice'),
        async () => (await import('#features/money/invoice-page.tsx')).InvoicePage,
      ),
      screen(
        routes.portal.payments(),
        async () => (await import('#features/money/payments-page.tsx')).PaymentsPage,
      ),
    ],
  },
  {
    path: routes.desk.home(),
    element: <ForRole role="admin" />,
    errorElement: <RouteFault />,
    HydrateFallback: () => null,
    children: [
      screen(
        routes.desk.home(),
        async () => (await import('#features/today/today-page.tsx')).Today,
      ),
      screen(
        routes.desk.queue(),
        async () => (await import('#features/queue/booking-queue.tsx')).BookingQueue,
      ),
      screen(
        routes.desk.calendar(),
        async () => (await import('#features/calendar/shoot-calendar.tsx')).ShootCalendar,
      ),
      screen(
        routes.desk.clients(),
        async () => (await import('#features/clients/client-list.tsx')).ClientList,
      ),
      screen(routes.desk.client(':person'), async () => {
        const [{ ClientPage }, { PeopleOfClient }] = await Promise.all([
          import('#features/clients/client-page.tsx'),
          import('#features/members/people-of-client.tsx'),
        ])
        return () => <ClientPage people={<PeopleOfClient />} />
      }),
      screen(
        routes.desk.references(':booking'),
        async () => (await import('#features/booking/references-page.tsx')).ReferencesPage,
      ),
      screen(
        routes.desk.analytics(),
        async () => (await import('#features/analytics/analytics-page.tsx')).AnalyticsPage,
      ),
      screen(
        routes.desk.notices(),
        async () => (await import('#features/notices/history-page.tsx')).HistoryPage,
      ),
      screen(
        routes.desk.noticeSettings(),
        async () => (await import('#features/notices/hearing-page.tsx')).HearingPage,
      ),
      screen(
        routes.desk.settingsOf(':section?'),
        async () => (await import('#features/settings/settings-page.tsx')).SettingsPage,
      ),
      screen(routes.desk.viewAs(':person'), async () => (await import('./view-as.tsx')).ViewAs),
      screen(
        routes.desk.log(),
        async () => (await import('#features/clients/audit-log.tsx')).AuditLog,
      ),
      screen(
        routes.desk.refused(),
        async () => (await import('#features/clients/refused-page.tsx')).RefusedPage,
      ),
      screen(
        routes.desk.chat(':conversation?'),
        async () => (await import('#features/chat/desk-chat.tsx')).DeskChat,
      ),
      screen(
        routes.desk.galleries(),
        async () => (await import('#features/proofs/gallery-list.tsx')).GalleryList,
      ),
      screen(routes.desk.gallery(':gallery'), async () => {
        const [{ UploadRoom }, { ShareLinks }] = await Promise.all([
          import('#features/proofs/upload-room.tsx'),
          import('#features/shares/share-links.tsx'),
        ])
        return () => <UploadRoom shareLinks={<ShareLinks />} />
      }),
      screen(
        routes.desk.invoices(),
        async () => (await import('#features/money/desk-invoices.tsx')).DeskInvoices,
      ),
      screen(
        routes.desk.invoice(':invoice'),
        async () => (await import('#features/money/desk-invoice-page.tsx')).DeskInvoicePage,
      ),
      screen(
        routes.desk.books(),
        async () => (await import('#features/money/books-page.tsx')).BooksPage,
      ),
    ],
  },
  { path: '*', element: <NotFound /> },
])
