import { canvas, control, latLng, type Map as LeafletMap, polygon, tileLayer } from 'leaflet'
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
  const credits = control
    .attribution({ prefix: '<a href="https://leafletjs.com" rel="noreferrer">Leaflet</a>' })
    .addTo(map)
  const outlines = () => {
    credits.addAttribution('Natural Earth')
    drawLand(map, world, abort.signal).catch(() => {
      if (!abort.signal.aborted) onFault('outlines')
    })
  }
  if (tiles === null) outlines()
  else {
    const layer = tileLayer(tiles, {
      maxZoom: 18,
      attribution:
        '© <a href="https://www.openstreetmap.org/copyright" rel="noreferrer">OpenStreetMap</a>',
    })
    map.setMaxZoom(18)
    layer.once('tileerror', () => {
      onFault('tiles')
      outlines()
    })
    layer.addTo(map)
  }
  return () => abort.abort()
}
