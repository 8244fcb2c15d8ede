import type { Aside } from '@portal/model/aside'
import { inOrder, PhotoOrder, setOf } from '@portal/model/arrangement'
import { type Gallery, listed, type Sheet, type SheetPhoto } from '@portal/model/gallery'
import type { GalleryId, PhotoId, SetId } from '@portal/model/ids'
import { Clock, Layers } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { text } from '#text/text.ts'
import { Button } from '#ui/button.tsx'
import { Select } from '#ui/field.tsx'
import { Empty } from '#ui/states.tsx'
import { keyOf } from '#ui/key-of.ts'
import { ArrangeBar } from './arrange-bar.tsx'
import { ArrangeGrid } from './arrange-grid.tsx'
import { ArrangeTabs, type Tab } from './arrange-tabs.tsx'
import { tileId } from './arrange-tile.tsx'
import { CameraClocks } from './camera-clocks.tsx'
import { DeletePhotos } from './delete-photos.tsx'
import {
  nothingSelected,
  pressed,
  type Press,
  stepBefore,
  stepped,
  within,
} from './photo-selection.ts'
import { ReleaseToVendors } from './release-to-vendors.tsx'
import { SetsDialog } from './sets-dialog.tsx'
import { useArranging } from './use-arranging.ts'
import type { DropMark } from './use-grid-drag.ts'

const words = text.arranging

interface Props {
  id: GalleryId
  gallery: Gallery
  sheets: readonly Sheet[]
  aside: Aside | null
}

/** Where Les lays out a gallery: sets, order, cover, what is hidden, what goes. */
export function ArrangeRoom({ id, gallery, sheets, aside }: Props) {
  const arranging = useArranging(id, gallery, sheets)
  const { photos, arrangement, busy } = arranging
  const { sets } = arrangement
  const hidden = useMemo(
    () => inOrder(listed(aside?.hidden ?? {}), arrangement),
    [aside, arrangement],
  )
  const [tab, setTab] = useState<Tab>({ kind: 'all' })
  const [stored, select] = useState(nothingSelected)
  const [open, setOpen] = useState<'sets' | 'clocks' | 'delete' | 'vendors' | null>(null)
  const shown = useMemo(() => {
    if (tab.kind === 'hidden') return hidden
    return tab.kind === 'all' ? photos : photos.filter((photo) => setOf(photo, sets) === tab.set)
  }, [tab, photos, hidden, sets])
  const ids = useMemo(() => shown.map((photo) => photo.id), [shown])
  const selection = useMemo(() => within(stored, ids), [stored, ids])
  const chosen = ids.filter((photo) => selection.chosen.has(photo))
  const press = useCallback(
    (photo: PhotoId, how: Press) => select((was) => pressed(within(was, ids), ids, photo, how)),
    [ids],
  )
  const clear = () => select(({ at }) => ({ ...nothingSelected, at }))
  const isHidden = tab.kind === 'hidden'

  function go(to: Tab): void {
    setTab(to)
    select(nothingSelected)
  }

  /** Before which photo of the whole gallery the chosen ones come; undefined: they stay. */
  function stepTo(direction: 'earlier' | 'later'): PhotoId | null | undefined {
    const before = stepBefore(ids, selection.chosen, direction)
    return before === null ? afterLast(ids.at(-1)) : before
  }

  /** What follows a photo in the whole gallery and does not move itself. */
  function afterLast(photo: PhotoId | undefined): PhotoId | null {
    const from = photos.findIndex((one) => one.id === photo)
    const next = photos.slice(from + 1).find((one) => !selection.chosen.has(one.id))
    return next?.id ?? null
  }

  /** The set to say when photos come to lie beside another; none when they are in it already. */
  function setBeside(moving: readonly PhotoId[], neighbour: SheetPhoto | undefined) {
    if (!neighbour) return {}
    const set = setOf(neighbour, sets)
    const isNew = photos.some((one) => moving.includes(one.id) && setOf(one, sets) !== set)
    return isNew ? { set } : {}
  }

  function move(direction: 'earlier' | 'later'): void {
    const before = stepTo(direction)
    if (before === undefined) return
    const isChosen = ({ id }: SheetPhoto) => selection.chosen.has(id)
    const neighbour =
      direction === 'earlier'
        ? shown[shown.findIndex(isChosen) - 1]
        : shown[shown.findLastIndex(isChosen) + 1]
    arranging.place(chosen, { before, ...setBeside(chosen, neighbour) })
  }

  function drop(dragged: PhotoId, { photo, side }: DropMark): void {
    const moving = selection.chosen.has(dragged) ? chosen : [dragged]
    const target = photos.find((one) => one.id === photo)
    if (!target || moving.includes(photo)) return
    const others = photos.filter((one) => !moving.includes(one.id))
    const at = others.indexOf(target) + (side === 'after' ? 1 : 0)
    arranging.place(moving, { before: others[at]?.id ?? null, ...setBeside(moving, target) })
  }

  function onKey(event: React.KeyboardEvent, columns: number): void {
    const steps: Partial<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -columns,
      ArrowDown: columns,
      Home: -ids.length,
      End: ids.length,
    }
    const by = steps[keyOf(event)]
    const withCommand = event.metaKey || event.ctrlKey
    if (by !== undefined && event.altKey) {
      if (!isHidden && !busy && Math.abs(by) === 1) move(by < 0 ? 'earlier' : 'later')
    } else if (by !== undefined) {
      const next = stepped(selection, ids, by, event.shiftKey)
      select(next)
      // The row comes into the page with the next render.
      if (next.at)
        requestAnimationFrame(() =>
          document.getElementById(tileId(next.at ?? ''))?.scrollIntoView({ block: 'nearest' }),
        )
    } else if (keyOf(event) === ' ' && selection.at)
      press(selection.at, event.shiftKey ? 'range' : 'toggle')
    else if (keyOf(event) === 'a' && withCommand) select({ ...selection, chosen: new Set(ids) })
    else if (keyOf(event) === 'Escape' && chosen.length > 0) clear()
    else if (keyOf(event) === 'Delete' && chosen.length > 0) setOpen('delete')
    else return
    event.preventDefault()
  }

  const single = chosen.length === 1 ? chosen[0] : undefined
  return (
    <section aria-label={words.title} className="grid gap-4">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <h2 className="font-display text-2xl">{words.title}</h2>
        <div className="flex flex-wrap items-end gap-3">
          <Select
            label={words.order}
            value={arrangement.order}
            disabled={busy}
            options={PhotoOrder.options.map((one) => [one, words.orders[one]])}
            onChange={(to) => arranging.order(PhotoOrder.parse(to))}
          />
          <Button
            kind="quiet"
            icon={<Layers aria-hidden size={16} />}
            onClick={() => setOpen('sets')}
          >
            {words.sets}
          </Button>
          <Button
            kind="quiet"
            icon={<Clock aria-hidden size={16} />}
            onClick={() => setOpen('clocks')}
          >
            {words.clocks}
          </Button>
        </div>
      </div>
      <ArrangeTabs photos={photos} hidden={hidden.length} sets={sets} tab={tab} onTab={go} />
      {/* Its place is kept, so that selecting moves nothing, and it stays in sight. */}
      <div className={`grid min-h-14 items-center ${chosen.length > 0 ? 'sticky top-2 z-20' : ''}`}>
        {chosen.length > 0 ? (
          <ArrangeBar
            count={chosen.length}
            sets={sets}
            hidden={isHidden}
            busy={busy}
            isCover={single === undefined ? null : gallery.cover === single}
            mayMove={{
              earlier: stepTo('earlier') !== undefined,
              later: stepTo('later') !== undefined,
            }}
            onSet={(set: SetId | null) => arranging.place(chosen, { set })}
            onMove={move}
            onHide={() => arranging.hide(chosen)}
            onRelease={gallery.finals > 0 ? () => setOpen('vendors') : null}
            onShow={() => arranging.show(chosen)}
            onCover={() => arranging.cover(gallery.cover === single ? null : (single ?? null))}
            onDelete={() => setOpen('delete')}
            onClear={clear}
          />
        ) : (
          <p className="text-dim text-sm">{shown.length > 0 && words.hint}</p>
        )}
      </div>
      {shown.length === 0 ? (
        <Nothing tab={tab} />
      ) : (
        <ArrangeGrid
          gallery={id}
          photos={shown}
          sets={sets}
          cover={gallery.cover}
          selection={selection}
          label={words.grid(words.orders[arrangement.order])}
          mayDrag={!isHidden && !busy}
          onPress={press}
          onKey={onKey}
          onDrop={drop}
        />
      )}
      {open === 'sets' && (
        <SetsDialog sets={sets} onSave={arranging.saveSets} onClose={() => setOpen(null)} />
      )}
      {open === 'clocks' && (
        <CameraClocks
          id={id}
          order={arrangement.order}
          photos={[...photos, ...hidden]}
          chosen={selection.chosen}
          onSet={arranging.setClock}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'vendors' && (
        <ReleaseToVendors
          id={id}
          gallery={gallery}
          photos={photos.filter((photo) => selection.chosen.has(photo.id))}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'delete' && (
        <DeletePhotos id={id} gallery={gallery} photos={chosen} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}

function Nothing({ tab }: { tab: Tab }) {
  if (tab.kind === 'hidden') return <Empty title={words.emptyHidden} />
  if (tab.kind === 'set') return <Empty title={words.emptySet} body={words.emptySetBody} />
  return <Empty title={words.empty} body={words.emptyBody} />
}
