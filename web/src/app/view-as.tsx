import { doc } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import { useEffect } from 'react'
import { Navigate, useParams } from 'react-router'
import { useLive } from '#firebase/live.ts'
import { startViewing, useViewing } from '#firebase/viewing.ts'
import { Busy } from '#ui/busy.tsx'
import { Failed } from '#ui/states.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

/** `/desk/as/:person`: opens the portal as that client sees it. */
export function ViewAs() {
  const { person = '' } = useParams()
  const found = useLive(doc.person(person))
  const { client } = useViewing()
  const name = found.state === 'ready' ? found.value?.name : undefined
  useEffect(() => {
    if (name) startViewing({ person, name })
  }, [person, name])
  if (client?.person === person) return <Navigate to={routes.portal.home()} replace />
  if (found.state === 'failed' || (found.state === 'ready' && !found.value)) return <Failed />
  return (
    <Busy>
      <Skeleton className="m-8 h-64" />
    </Busy>
  )
}
