import type { Take } from './backdrop.ts'
import { candles } from './scenes/candles.ts'
import { city } from './scenes/city.ts'
import { closeness } from './scenes/closeness.ts'
import { dance } from './scenes/dance.ts'
import { doorway } from './scenes/doorway.ts'
import { field } from './scenes/field.ts'
import { forest } from './scenes/forest.ts'
import { hills } from './scenes/hills.ts'
import { lake } from './scenes/lake.ts'
import { preparation } from './scenes/preparation.ts'
import { rain } from './scenes/rain.ts'
import { rings } from './scenes/rings.ts'
import { road } from './scenes/road.ts'
import { sea } from './scenes/sea.ts'
import { sparklers } from './scenes/sparklers.ts'
import { stars } from './scenes/stars.ts'
import { vows } from './scenes/vows.ts'
import { wall } from './scenes/wall.ts'
import type { Layer } from './svg.ts'

/** Every painter by name; each turns a take into layers, the farthest first. */
export const scenes = {
  candles,
  city,
  closeness,
  dance,
  doorway,
  field,
  forest,
  hills,
  lake,
  preparation,
  rain,
  rings,
  road,
  sea,
  sparklers,
  stars,
  vows,
  wall,
} satisfies Record<string, (take: Take) => Layer[]>

export type SceneName = keyof typeof scenes
