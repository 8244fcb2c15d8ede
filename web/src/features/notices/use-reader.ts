import { studioDesk } from '@portal/model/ids'
import { routes } from '@portal/model/routes'
import { useSession } from '#firebase/auth.ts'
import { useClient } from '#firebase/client.ts'

/** Whose notices are on screen, and where their pages are; null until it is known. */
export interface Reader {
  /** A uid, or the desk that Les's accounts share. */
  person: string
  side: 'client' | 'desk'
  home: string
  history: string
  settings: string
}

export function useReader(): Reader | null {
  const session = useSession()
  const client = useClient()
  if (session.state !== 'signed-in') return null
  if (client !== null)
    return {
      person: client,
      side: 'client',
      home: routes.portal.home(),
      history: routes.portal.notices(),
      settings: routes.portal.noticeSettings(),
    }
  return {
    person: studioDesk,
    side: 'desk',
    home: routes.desk.home(),
    history: routes.desk.notices(),
    settings: routes.desk.noticeSettings(),
  }
}
