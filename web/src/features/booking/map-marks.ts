import { divIcon, type MarkerOptions } from 'leaflet'

/** A mark drawn by our own styles; names are text, never markup. */
function markOf(className: string, name: string, size: [number, number], anchor: [number, number]) {
  const html = document.createElement('span')
  html.textContent = name
  return divIcon({ className, html, iconSize: size, iconAnchor: anchor })
}

/** A dot with a town's name beside it. */
export const townMark = (name: string): MarkerOptions => ({
  icon: markOf('map-town', name, [0, 0], [0, 0]),
  interactive: false,
  keyboard: false,
})

/** Where Les starts from. */
export const studioMark = (name: string): MarkerOptions => ({
  icon: markOf('map-studio', name, [0, 0], [0, 0]),
  interactive: false,
  keyboard: false,
  zIndexOffset: 500,
})

/** The pin: dragged by pointer; the keyboard sets it with the cross instead. */
export const pinMark = (): MarkerOptions => ({
  icon: markOf('map-pin', '', [44, 44], [22, 35]),
  draggable: true,
  autoPan: true,
  keyboard: false,
  zIndexOffset: 1_000,
})
