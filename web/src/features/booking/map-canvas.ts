import type { Place, Point, Travel } from '@portal/model/place'
import {
  type LatLngBounds,
  latLng,
  latLngBounds,
  layerGroup,
  map as createMap,
  type Map as LeafletMap,
  marker,
  type Marker,
  polyline,
} from 'leaflet'
import 'leaflet/dist/leaflet.css'
import './map-style.css'
import type { Town } from './gazetteer.ts'
import { layGround, type MapFault } from './map-ground.ts'
import { ring, seenFrom, type World, worldAround } from './map-geometry.ts'
import { labelledTowns } from './map-labels.ts'
import { pinMark, studioMark, townMark } from './map-marks.ts'
import { text } from '#text/text.ts'
import { keyOf } from '#ui/key-of.ts'

export type { MapFault }

/** A map that is on the page. */
export interface OpenMap {
  /** Puts the pin where the place is, and goes there when it is out of sight. */
  show: (place: Place | null) => void
  /** Labels these towns. */
  name: (towns: readonly Town[]) => void
  /** Picks the point under the cross. */
  pinAtCentre: () => void
  /** Takes everything off the page again. */
  close: () => void
}

/** The lines between what is free, what is paid and what is too far. */
function drawReach(map: LeafletMap, { studio, freeKm, maxKm }: Travel): LatLngBounds | null {
  const rings = [
    { km: freeKm, className: 'map-free' },
    { km: maxKm, className: 'map-most' },
  ].map(({ km, className }) => {
    const line = ring(studio, km)
    const copies = [-360, 0, 360].map((by) => line.map(({ lat, lng }) => latLng(lat, lng + by)))
    polyline(copies, { className, interactive: false, smoothFactor: 0 }).addTo(map)
    return line
  })
  const most = rings[1] ?? []
  // A circle round a pole, or over half the Earth, is no frame to look at.
  const wide = most.some(({ lng }) => Math.abs(lng - studio.lng) > 60)
  return most.length === 0 || wide ? null : latLngBounds(most)
}

function createFrame(node: HTMLElement, world: World): LeafletMap {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = createMap(node, {
    minZoom: 2,
    maxZoom: 11,
    maxBounds: [
      [-85, world.west],
      [85, world.east],
    ],
    maxBoundsViscosity: 1,
    zoomControl: false,
    attributionControl: false,
    // A page that scrolls must not be caught by the map; see the focus below.
    scrollWheelZoom: false,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    markerZoomAnimation: !calm,
    inertia: !calm,
  })
  map.on('focus', () => map.scrollWheelZoom.enable())
  map.on('blur', () => map.scrollWheelZoom.disable())
  node.setAttribute('role', 'application')
  node.setAttribute('aria-label', text.booking.mapLabel)
  return map
}

/** Opens a map in an element; `onPick` is told where a pin is wanted, `onFault` what is missing. */
export function openMap(
  node: HTMLElement,
  {
    travel,
    onPick,
    onFault,
  }: { travel: Travel; onPick: (point: Point) => void; onFault: (fault: MapFault) => void },
): OpenMap {
  const world = worldAround(travel.studio.lng)
  const at = ({ lat, lng }: Point) => ({ lat, lng: seenFrom(world.middle, lng) })
  const map = createFrame(node, world)
  const reach = drawReach(map, travel)
  if (reach) map.fitBounds(reach, { animate: false })
  else map.setView(at(travel.studio), 3, { animate: false })
  marker(at(travel.studio), studioMark(travel.studio.name)).addTo(map)
  const labels = layerGroup().addTo(map)
  let towns: readonly Town[] = []
  // Tiles bring their own names.
  let named = travel.tiles !== null
  const label = () => {
    labels.clearLayers()
    const spotOf = (point: Point) => map.latLngToContainerPoint(at(point))
    for (const { place } of labelledTowns(named ? [] : towns, spotOf, map.getSize(), map.getZoom()))
      marker(at(place), townMark(place.name)).addTo(labels)
  }
  map.on('moveend zoomend resize', label)
  const liftGround = layGround(map, travel.tiles, world, (fault) => {
    named = false
    label()
    onFault(fault)
  })

  let pin: Marker | null = null
  const pick = ({ lat, lng }: Point) => onPick({ lat, lng })
  const pinAtCentre = () => pick(map.getCenter())
  map.on('click', ({ latlng }) => pick(latlng))
  const onKey = (event: KeyboardEvent) => {
    if (keyOf(event) !== 'Enter' || event.target !== node) return
    event.preventDefault()
    pinAtCentre()
  }
  node.addEventListener('keydown', onKey)
  const resized = new ResizeObserver(() => map.invalidateSize({ animate: false }))
  resized.observe(node)

  return {
    show(place) {
      if (!place) {
        pin?.remove()
        pin = null
        return
      }
      if (pin) pin.setLatLng(at(place))
      else {
        const set = marker(at(place), pinMark()).addTo(map)
        set.on('dragend', () => pick(set.getLatLng()))
        pin = set
      }
      if (!map.getBounds().contains(at(place))) map.panTo(at(place))
    },
    name(all) {
      // The studio has its own mark.
      towns = all.filter(({ place }) => place.name !== travel.studio.name)
      label()
    },
    pinAtCentre,
    close() {
      liftGround()
      resized.disconnect()
      node.removeEventListener('keydown', onKey)
      map.remove()
    },
  }
}
