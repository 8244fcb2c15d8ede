import { useSession } from '#firebase/auth.ts'
import { AppPanel } from '#shared/factors/app-panel.tsx'
import { DevicesPanel } from '#shared/factors/devices-panel.tsx'
import { PasskeysPanel } from '#shared/factors/passkeys-panel.tsx'
import { DeskSecurity } from './desk-security.tsx'

/** How Les signs in and where he is signed in, and what he asks of all who work at the desk. */
export function SecuritySettings() {
  const session = useSession()
  if (session.state !== 'signed-in') return null
  return (
    <>
      <PasskeysPanel person={session.person} />
      <AppPanel person={session.person} />
      <DeskSecurity />
      <DevicesPanel person={session.person} />
    </>
  )
}
