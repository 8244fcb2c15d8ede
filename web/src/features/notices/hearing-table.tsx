import type { NoticeKind } from '@portal/model/notice'
import {
  type NoticePreferences,
  SwitchedChannel,
  switchesOf,
} from '@portal/model/notice-preferences'
import { text } from '#text/text.ts'
import { hearingGroups } from './hearing-groups.ts'
import { comesBy, switched } from './preference-changes.ts'

const words = text.notices.hearing
const channels = SwitchedChannel.options

/** Every kind with a switch for each way it comes by. */
export function HearingTable({
  side,
  preferences,
  onChange,
}: {
  side: 'client' | 'desk'
  preferences: NoticePreferences
  onChange: (next: NoticePreferences) => void
}) {
  const needsPhone = preferences.phone === null
  return (
    <>
      <p className="text-dim -mt-2 mb-4 max-w-prose text-sm">
        {words.whatLead} {needsPhone && words.phoneFirst}
      </p>
      <table className="w-full text-sm">
        <thead className="text-dim">
          <tr>
            <th scope="col" className="sr-only">
              {words.kind}
            </th>
            {channels.map((channel) => (
              <th key={channel} scope="col" className="w-14 pb-1 text-center font-normal sm:w-20">
                {words.channels[channel]}
              </th>
            ))}
          </tr>
        </thead>
        {hearingGroups(side).map(({ name, kinds }) => (
          <tbody key={name} className="divide-hairline divide-y">
            <tr>
              <th
                scope="rowgroup"
                colSpan={channels.length + 1}
                className="eyebrow pt-5 pb-2 text-left font-normal"
              >
                {words.groups[name]}
              </th>
            </tr>
            {kinds.map((kind) => (
              <KindRow key={kind} kind={kind} preferences={preferences} onChange={onChange} />
            ))}
          </tbody>
        ))}
      </table>
    </>
  )
}

function KindRow({
  kind,
  preferences,
  onChange,
}: {
  kind: NoticeKind
  preferences: NoticePreferences
  onChange: (next: NoticePreferences) => void
}) {
  const name = text.notices.kinds[kind]
  const switches = switchesOf(kind)
  return (
    <tr>
      <th scope="row" className="py-2 pr-2 text-left text-base font-normal">
        {name}
      </th>
      {channels.map((channel) => (
        <td key={channel} className="text-center">
          {switches.includes(channel) ? (
            <CellSwitch
              label={words.cell(name, words.channelNames[channel])}
              checked={comesBy(preferences, kind, channel)}
              disabled={channel === 'sms' && preferences.phone === null}
              onChange={(on) => onChange(switched(preferences, kind, channel, on))}
            />
          ) : (
            <span className="sr-only">{words.notByThis}</span>
          )}
        </td>
      ))}
    </tr>
  )
}

/** A switch whose words are the heads of its row and column. */
function CellSwitch({
  label,
  checked,
  disabled,
  onChange,
}: {
  label: string
  checked: boolean
  disabled: boolean
  onChange: (on: boolean) => void
}) {
  return (
    <label className="relative mx-auto grid size-11 cursor-pointer place-items-center">
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        aria-label={label}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="peer sr-only"
      />
      <span
        aria-hidden
        className="border-dim peer-checked:border-light peer-checked:bg-light peer-checked:*:bg-ground peer-focus-visible:outline-light relative h-6 w-10 rounded-full border transition-colors peer-checked:*:translate-x-4 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-disabled:opacity-40"
      >
        <span className="bg-dim absolute top-[3px] left-[3px] size-4 rounded-full transition-transform" />
      </span>
    </label>
  )
}
