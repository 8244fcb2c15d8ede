import {
  canvas,
  Control,
  control,
  latLng,
  type Map as LeafletMap,
  polygon,
  tileLayer,
} from 'leaflet'
import type { World } from './map-geometry.ts'
import { loadLand } from './map-land.ts'
import { copiesIn } from './map-outline.ts'
import { text } from '#text/text.ts'

/** What a map has to do without. */
export type MapFault = 'outlines' | 'tiles'

const colour = (token: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(token).trim()

/** Draws the bundled outlines, on one canvas: they have a hundred thousand corners. */
async function drawLand(map: LeafletMap, world: World, signal: AbortSignal): Promise<void> {
  const land = await loadLand(signal)
  signal.throwIfAborted()
  const borders = land
    .flatMap((border) => copiesIn(world, border))
    .map((line) => line.map(([lng, lat]) => latLng(lat, lng)))
  // One shape filled by the even-odd rule: what is cut out stays open, wherever its copy lies.
  polygon(borders, {
    pane: 'land',
    renderer: canvas({ pane: 'land', padding: 0.3 }),
    interactive: false,
    color: colour('--color-dim'),
    opacity: 0.35,
    weight: 0.75,
    fillColor: colour('--color-raised'),
    fillOpacity: 1,
  }).addTo(map)
}

function linkTo(address: string, name: string): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = address
  link.rel = 'noreferrer'
  link.textContent = name
  return link
}

/**
 * A line for whoever made the map, and what adds somebody to it. Leaflet's own takes markup, which
 * the content policy keeps from pages.
 */
function layCredits(map: LeafletMap): (...who: (string | Node)[]) => void {
  const line = document.createElement('div')
  line.className = 'leaflet-control-attribution'
  const Credits = Control.extend({ onAdd: () => line })
  new Credits({ position: 'bottomright' }).addTo(map)
  return (...who) => line.append(...(line.hasChildNodes() ? [' | '] : []), ...who)
}

/**
 * Lays the outlines, or the tiles of a configured server, with their credits and the zoom buttons.
 * When tiles fail the outlines take their place. The answer ends whatever is still on its way.
 */
export function layGround(
  map: LeafletMap,
  tiles: string | null,
  world: World,
  onFault: (fault: MapFault) => void,
): () => void {
  const abort = new AbortController()
  map.createPane('land').style.zIndex = '150'
  control.zoom({ zoomInTitle: text.booking.zoomIn, zoomOutTitle: text.booking.zoomOut }).addTo(map)
  const credit = layCredits(map)
  credit(linkTo('https://leafletjs.com', 'Leaflet'))
  const outlines = () => {
    credit('Natural Earth')
    drawLand(map, world, abort.signal).catch(() => {
      if (!abort.signal.aborted) onFault('outlines')
    })
  }
  if (tiles === null) outlines()
  else {
    const layer = tileLayer(tiles, { maxZoom: 18 })
    credit('© ', linkTo('https://www.openstreetmap.org/copyright', 'OpenStreetMap'))
    map.setMaxZoom(18)
    layer.once('tileerror', () => {
      onFault('tiles')
      outlines()
    })
    layer.addTo(map)
  }
  return () => abort.abort()
}
