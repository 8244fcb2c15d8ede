import type { Gallery } from '@portal/model/gallery'
import { groupBy } from '@portal/model/group-by'
import type { Membership } from '@portal/model/member'
import { collection } from '@portal/model/paths'
import { routes } from '@portal/model/routes'
import type { VendorSet } from '@portal/model/vendor-set'
import { ChevronRight, Images } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '#firebase/call.ts'
import { useClient } from '#firebase/client.ts'
import { useMemberships } from '#firebase/client-list.ts'
import { type LiveRow, useLiveList } from '#firebase/live.ts'
import { together } from '#firebase/together.ts'
import { text } from '#text/text.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { Confirm } from '#ui/dialog.tsx'
import { showToast } from '#ui/toast.tsx'
import { Unreadable } from '#ui/unreadable.tsx'
import { useAnswer } from './use-answer.ts'

const words = text.members.shared

/** Whose photographs somebody may see, each with its galleries; nothing for whoever has none. */
export function SharedWithMe() {
  const person = useClient()
  const memberships = useMemberships(person)
  const hasAny = memberships.state === 'ready' && memberships.value.length > 0
  const galleries = useLiveList(hasAny ? collection.galleries() : null, {
    where: [
      ['viewers', 'array-contains', person],
      ['published', '==', true],
    ],
    limit: 50,
  })
  const isVendor = hasAny && memberships.value.some(({ value }) => value.role === 'vendor')
  const released = useLiveList(isVendor ? collection.vendorSets() : null, {
    where: [['viewers', 'array-contains', person]],
    limit: 100,
  })
  if (!person || memberships.state !== 'ready') return null
  const all = galleries.state === 'ready' ? galleries.value : []
  const sets = released.state === 'ready' ? released.value : []
  return (
    <>
      {memberships.value.map(({ id, value }) => (
        <Shared
          key={id}
          client={id}
          person={person}
          membership={value}
          shown={
            value.role === 'vendor'
              ? releasedRows(sets.filter((set) => set.value.client === id))
              : galleryRows(all.filter((gallery) => gallery.value.client === id))
          }
        />
      ))}
      <Unreadable of={hasAny ? together({ memberships, galleries }, () => null) : memberships} />
      {isVendor && <Unreadable of={released} />}
    </>
  )
}

/** Something shared that a row leads to. */
interface SharedRow {
  key: string
  to: string
  title: string
  about: string
}

const galleryRows = (galleries: readonly LiveRow<Gallery>[]): SharedRow[] =>
  galleries.map(({ id, value }) => ({
    key: id,
    to: routes.portal.gallery(id),
    title: value.title,
    about: text.proofs.photographs(value.ready),
  }))

/** What is released to a vendor, one row for each gallery. */
const releasedRows = (sets: readonly LiveRow<VendorSet>[]): SharedRow[] =>
  [...groupBy(sets, ({ value }) => value.gallery)].map(([gallery, of]) => ({
    key: gallery,
    to: routes.portal.released(gallery),
    title: of[0]?.value.title ?? '',
    about: words.released(of.map(({ value }) => value.name).join(', ')),
  }))

function Shared(props: {
  client: string
  person: string
  membership: Membership
  shown: readonly SharedRow[]
}) {
  const { client, person, membership, shown } = props
  const { clientName, role } = membership
  const [leaving, setLeaving] = useState(false)
  const { busy, fault, act } = useAnswer()
  async function leave(): Promise<void> {
    if (!(await act(() => call('withdrawMember', { client, person })))) return
    showToast(words.left)
  }
  return (
    <Panel
      title={words.title(clientName)}
      action={
        <>
          {role === 'partner' && (
            <LinkButton kind="plain" to={routes.portal.people()}>
              {text.members.title}
            </LinkButton>
          )}
          <Button kind="plain" onClick={() => setLeaving(true)}>
            {words.leave}
          </Button>
        </>
      }
    >
      <p className="text-dim mb-4 text-sm">{text.members.accept.may[role]}</p>
      {shown.length === 0 ? (
        <p>{role === 'vendor' ? words.noneReleased : words.none}</p>
      ) : (
        <ul className="grid gap-3">
          {shown.map(({ key, to, title, about }) => (
            <li key={key}>
              <Link
                to={to}
                className="border-hairline bg-raised flex min-h-16 items-center gap-4 rounded-lg border px-4 py-3"
              >
                <Images aria-hidden className="text-dim size-5" />
                <span className="min-w-0 flex-1">
                  <span className="block">{title}</span>
                  <span className="text-dim tabular block text-sm break-words">{about}</span>
                </span>
                <ChevronRight aria-hidden className="text-dim size-4" />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {fault && (
        <p role="alert" className="text-bad text-sm">
          {fault}
        </p>
      )}
      <Confirm
        open={leaving}
        kind="danger"
        title={words.leaveTitle(clientName)}
        body={words.leaveBody}
        action={words.leave}
        busy={busy}
        onConfirm={() => void leave()}
        onClose={() => setLeaving(false)}
      />
    </Panel>
  )
}
