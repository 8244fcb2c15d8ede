import { type Face, fontOf } from './paper-fonts.ts'

/** A piece of a line in one font and one direction, in the order of reading. */
export interface Run {
  text: string
  /** The name of a font of `assets/fonts`. */
  font: string
  /** Read from right to left. */
  leftwards: boolean
}

/**
 * The runs of a line from left to right. `altered`: what is drawn does not say what the text says,
 * because a letter is missing or its script draws letters in another order than they are read in.
 */
export interface Line {
  runs: Run[]
  altered: boolean
}

const leftward = /[\p{Script=Hebrew}\p{Script=Arabic}]/u
const digit = /\p{Nd}/u
const letterOrSign = /[\p{L}\p{Sc}]/u
/** Pictures and what no eye sees: nothing is lost when a paper leaves them out. */
const leftOut = /^(?:\p{Extended_Pictographic}|\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\ufe0f)/u

const mirrored: Partial<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
}

interface Unit {
  text: string
  font: string
  level: number
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The letters that can be drawn. One that no font of ours has is written as its code point. */
function drawable(text: string, face: Face): { letters: Omit<Unit, 'level'>[]; altered: boolean } {
  const letters: Omit<Unit, 'level'>[] = []
  let altered = false
  for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
    const space = /^\s/u.test(segment)
    const font = fontOf(space ? ' ' : segment, face, text)
    if (font) {
      letters.push({ text: space ? ' ' : segment, font })
      continue
    }
    altered = true
    if (leftOut.test(segment)) continue
    for (const letter of segment) {
      const words = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')} `
      for (const one of words) letters.push({ text: one, font: fontOf(one, face, text) ?? '' })
    }
  }
  return { letters, altered }
}

/**
 * How deep each letter lies (Unicode Bidirectional Algorithm, without its explicit marks): even from
 * left to right, odd from right to left. Digits are read from left to right everywhere.
 */
function levelsOf(letters: readonly { text: string }[]): number[] {
  const kinds = letters.map(({ text }) =>
    leftward.test(text) ? 'R' : digit.test(text) ? 'D' : letterOrSign.test(text) ? 'L' : 'N',
  )
  const base = kinds.find((kind) => kind === 'R' || kind === 'L') === 'R' ? 1 : 0
  let strong = base === 1 ? 'R' : 'L'
  const sides = kinds.map((kind) => {
    if (kind === 'R' || kind === 'L') strong = kind
    return kind === 'D' && strong === 'L' ? 'L' : kind
  })
  return sides.map((side, index) => {
    if (side === 'R') return 1
    if (side === 'L') return base === 1 ? 2 : 0
    if (side === 'D') return 2
    const before = sides.slice(0, index).findLast((other) => other !== 'N')
    const after = sides.slice(index + 1).find((other) => other !== 'N')
    const same = (before === 'L') === (after === 'L') && before !== undefined && after !== undefined
    if (!same) return base
    return before === 'L' ? (base === 1 ? 2 : 0) : 1
  })
}

/** Neighbours of one font and one level are drawn as one. */
function joined(units: readonly Unit[]): Unit[] {
  const runs: Unit[] = []
  for (const unit of units) {
    const last = runs.at(-1)
    if (last && last.font === unit.font && last.level === unit.level) last.text += unit.text
    else runs.push({ ...unit })
  }
  return runs
}

/** From the order of reading to the order on paper: from the deepest level on, each is turned. */
function ordered(runs: readonly Unit[]): Unit[] {
  let order = [...runs]
  for (const level of [2, 1]) {
    const turned: Unit[] = []
    let deep: Unit[] = []
    for (const run of [...order, null]) {
      if (run && run.level >= level) deep.unshift(run)
      else {
        turned.push(...deep, ...(run ? [run] : []))
        deep = []
      }
    }
    order = turned
  }
  return order
}

/** A line of text as runs that can be drawn one after the other from left to right. */
export function lineOf(text: string, face: Face): Line {
  const { letters, altered } = drawable(text, face)
  const levels = levelsOf(letters)
  const units = letters.map((letter, index): Unit => {
    const level = levels[index] ?? 0
    return {
      ...letter,
      level,
      text: level === 1 ? (mirrored[letter.text] ?? letter.text) : letter.text,
    }
  })
  const runs = ordered(joined(units))
  return {
    runs: runs.map(({ text: piece, font, level }) => ({
      text: piece,
      font,
      leftwards: level % 2 === 1,
    })),
    altered: altered || /\p{Script=Devanagari}/u.test(text),
  }
}
