import type { PersonId } from '@portal/model/ids'
import { useSession } from '#firebase/auth.ts'
import { DevicesPanel } from '#shared/factors/devices-panel.tsx'
import { PasskeysPanel } from '#shared/factors/passkeys-panel.tsx'

/** How a client signs in and where they are signed in; theirs alone, also while Les looks along. */
export function OwnFactors({ client }: { client: PersonId }) {
  const session = useSession()
  if (session.state !== 'signed-in' || session.person !== client) return null
  return (
    <>
      <PasskeysPanel person={client} />
      <DevicesPanel person={client} />
    </>
  )
}
