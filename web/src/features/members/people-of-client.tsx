import { studioDesk } from '@portal/model/ids'
import { useParams } from 'react-router'
import { text } from '#text/text.ts'
import { CirclePanel } from './circle-panel.tsx'

/** Whom a client shares with, on Les's page about the client. */
export function PeopleOfClient() {
  const { person = '' } = useParams()
  return (
    <CirclePanel
      client={person}
      viewer={{ person: studioDesk, say: 'all' }}
      title={text.members.desk.title}
      kind="quiet"
      empty={<p className="text-dim">{text.members.desk.none}</p>}
    />
  )
}
