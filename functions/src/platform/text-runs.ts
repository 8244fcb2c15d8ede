import anyAscii from 'any-ascii'
import bidiFactory from 'bidi-js'
import { canSet, type Face, fontOf } from './document-fonts.ts'

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

const bidi = bidiFactory()

const leftward = /[\p{Script=Hebrew}\p{Script=Arabic}]/u
/** Pictures and what no eye sees: nothing is lost when a document leaves them out. */
const leftOut = /^(?:\p{Extended_Pictographic}|\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\ufe0f)/u

/** A grapheme and its font; null for a mark of direction, of which nothing is drawn. */
interface Grapheme {
  text: string
  font: string | null
}

interface Unit {
  text: string
  font: string
  level: number
}

/** Graphemes of one font and one level, in the order of reading. */
interface Piece {
  graphemes: string[]
  font: string
  level: number
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Scripts that draw letters in another order, or as other ones, than they are written in. */
const reordered =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Khmer}]/u

/** How a text sounds in Latin letters; a question mark for what has no sound. */
const latinOf = (text: string): string => anyAscii(text) || '?'

/**
 * A grapheme that no font of ours has: the plain letters that it stands for (ｶﾞ, ﬁ, ①), or how it
 * sounds in Latin ones.
 */
function instead(segment: string, face: Face, text: string): Grapheme[] {
  const fonts = (written: string) =>
    Array.from(segmenter.segment(written), (one) => ({
      text: one.segment,
      font: fontOf(one.segment, face, text),
    }))
  const plain = fonts(segment.normalize('NFKC'))
  if (plain.every(({ font }) => font !== null)) return plain
  return fonts(latinOf(segment)).map((one) => ({ text: one.text, font: one.font ?? '' }))
}

/** The graphemes that can be drawn, and the marks that say in which direction. */
function drawable(text: string, face: Face): { graphemes: Grapheme[]; altered: boolean } {
  const graphemes: Grapheme[] = []
  let altered = false
  for (const { segment } of segmenter.segment(text.normalize('NFC'))) {
    if (/^\p{Bidi_Control}$/u.test(segment)) {
      altered = true
      graphemes.push({ text: segment, font: null })
      continue
    }
    const space = /^\s/u.test(segment)
    const font = fontOf(space ? ' ' : segment, face, text)
    if (font) {
      graphemes.push({ text: space ? ' ' : segment, font })
      continue
    }
    altered = true
    if (!leftOut.test(segment)) graphemes.push(...instead(segment, face, text))
  }
  return { graphemes, altered }
}

/**
 * How deep each grapheme lies (Unicode Bidirectional Algorithm): even from left to right, odd from
 * right to left. Numbers with their signs, dates and brackets stay in one piece.
 */
function levelsOf(graphemes: readonly Grapheme[]): number[] {
  const text = graphemes.map((grapheme) => grapheme.text).join('')
  const { levels } = bidi.getEmbeddingLevels(text)
  let at = 0
  return graphemes.map((grapheme) => {
    const level = levels[at] ?? 0
    at += grapheme.text.length
    return level
  })
}

/** Neighbours of one font and one level are drawn as one. */
function joined(units: readonly Unit[]): Piece[] {
  const pieces: Piece[] = []
  for (const { text, font, level } of units) {
    const last = pieces.at(-1)
    if (last && last.font === font && last.level === level) last.graphemes.push(text)
    else pieces.push({ graphemes: [text], font, level })
  }
  return pieces
}

/**
 * From the order of reading to the order on the page: from the deepest level on, each is turned.
 */
function ordered(pieces: readonly Piece[]): Piece[] {
  let order = [...pieces]
  for (let level = Math.max(0, ...order.map((piece) => piece.level)); level > 0; level -= 1) {
    const turned: Piece[] = []
    let deep: Piece[] = []
    for (const piece of [...order, null]) {
      if (piece && piece.level >= level) deep.unshift(piece)
      else {
        turned.push(...deep, ...(piece ? [piece] : []))
        deep = []
      }
    }
    order = turned
  }
  return order
}

/**
 * What is handed to fontkit, which turns a text that has a letter of these scripts, Persian digits
 * among them, and no other, wherever it stands.
 */
const textOf = ({ graphemes, level }: Piece): string => {
  const text = graphemes.join('')
  return leftward.test(text) === (level % 2 === 1) ? text : graphemes.toReversed().join('')
}

/** A line of text as runs that can be drawn one after the other from left to right. */
export function lineOf(text: string, face: Face): Line {
  const { graphemes, altered } = drawable(text, face)
  const levels = levelsOf(graphemes)
  const units = graphemes.flatMap((grapheme, index): Unit[] => {
    const level = levels[index] ?? 0
    const mirrored = level % 2 === 1 ? bidi.getMirroredCharacter(grapheme.text) : null
    return grapheme.font === null
      ? []
      : [{ text: mirrored ?? grapheme.text, font: grapheme.font, level }]
  })
  let isLatinised = false
  const runs = ordered(joined(units)).map((piece): Run => {
    const { font, level } = piece
    const drawn = textOf(piece)
    if (canSet(font, drawn)) return { text: drawn, font, leftwards: level % 2 === 1 }
    isLatinised = true
    return { text: latinOf(drawn), font: fontOf('?', face, '') ?? font, leftwards: false }
  })
  return { runs, altered: altered || isLatinised || reordered.test(text) }
}
