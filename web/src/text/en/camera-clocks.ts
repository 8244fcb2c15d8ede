import type { PhotoOrder } from '@portal/model/arrangement'
import { clockErrorOf } from '@portal/model/camera-clock'
import { counted, photographs } from './counted.ts'

/** "1 day 1 h 3 min", whichever way a clock was off. */
export function clockLength(shift: number): string {
  const { days, hours, minutes, seconds } = clockErrorOf(shift)
  const parts = [
    ...(days > 0 ? [counted(days, 'day')] : []),
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(minutes > 0 ? [`${minutes} min`] : []),
    ...(seconds > 0 ? [`${seconds} s`] : []),
  ]
  return parts.length > 0 ? parts.join(' ') : '0 s'
}

/** English, how Les puts the clocks of cameras right. */
export const cameraClocks = {
  title: 'Camera clocks',
  lead: 'Two cameras seldom agree on the time. Say how far one was off, and its photographs move to their true places. Later uploads from it follow.',
  order: {
    captured: '',
    name: 'This gallery is ordered by file name. Clocks count once you order it by capture time.',
    hand: 'You ordered this gallery by hand, and it stays that way. Clocks count once you order it by capture time.',
  } satisfies Record<PhotoOrder, string>,
  list: 'Cameras',
  unnamed: 'A camera without a name',
  serial: (serial: string) => `No. ${serial}`,
  took: (count: number, when: string) => `${photographs(count)}, ${when}`,
  asItSays: 'Its clock is taken as right',
  was: (shift: number) =>
    `Its clock was ${clockLength(shift)} ${shift > 0 ? 'behind' : 'ahead'}; that has been corrected`,
  adjust: 'Correct',
  adjustOf: (camera: string) => `Correct: ${camera}`,
  without: (count: number) =>
    `${photographs(count)} without a known camera or capture time: no clock moves ${count === 1 ? 'it' : 'them'}.`,
  emptyTitle: 'No known cameras here',
  emptyBody: 'These photographs do not say when they were taken, or with which camera.',

  form: {
    legend: 'The clock of this camera was',
    behind: 'Behind',
    behindHint: 'It showed an earlier time than the real one.',
    ahead: 'Ahead',
    aheadHint: 'It showed a later time than the real one.',
    days: 'Days',
    hours: 'Hours',
    minutes: 'Minutes',
    seconds: 'Seconds',
    moves: (from: string, to: string) => `Its first photograph: ${from} becomes ${to}.`,
    back: 'It was right',
    save: 'Set the clock',
  },

  same: {
    title: 'Were these taken at the same moment?',
    between: (one: string, other: string, shift: number) =>
      `You selected ${one} and ${other}. Their clocks are ${clockLength(shift)} apart there.`,
    right: (camera: string) => `Yes, and ${camera} was right`,
    tip: 'Quicker still: select one photograph of each camera, both of the same moment, and open this again.',
  },
} as const
