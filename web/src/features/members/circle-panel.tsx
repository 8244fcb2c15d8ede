import { invitable } from '@portal/model/inviting'
import { doc } from '@portal/model/paths'
import { UserPlus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useLive } from '#firebase/live.ts'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { LiveView } from '#ui/live-view.tsx'
import { Panel } from '#ui/panel.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { PeopleList, type Viewer } from './people-list.tsx'

/** Whom a client shares with, and the way to invite; the same for the client, a partner and Les. */
export function CirclePanel(props: {
  client: string
  viewer: Viewer
  title: string
  kind: 'gold' | 'quiet'
  empty: ReactNode
}) {
  const circle = useLive(doc.circle(props.client))
  const [inviting, setInviting] = useState(false)
  return (
    <Panel
      title={props.title}
      action={
        <Button
          kind={props.kind}
          icon={<UserPlus aria-hidden size={16} />}
          onClick={() => setInviting(true)}
        >
          {text.members.invite}
        </Button>
      }
    >
      <LiveView of={circle} loading={<Skeleton className="h-24" />}>
        {(found) =>
          found && Object.keys(found.members).length + Object.keys(found.invitations).length > 0 ? (
            <PeopleList client={props.client} circle={found} viewer={props.viewer} />
          ) : (
            props.empty
          )
        }
      </LiveView>
      {inviting && (
        <InviteDialog
          client={props.client}
          roles={invitable[props.viewer.say]}
          onClose={() => setInviting(false)}
        />
      )}
    </Panel>
  )
}
