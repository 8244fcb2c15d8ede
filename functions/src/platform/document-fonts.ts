import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { create, type Font } from 'fontkit'

/** The faces a document is set in; letters that a face lacks come from the font of their script. */
export type Face = 'serif' | 'sans' | 'bold'

const faces: Record<Face, readonly string[]> = {
  serif: ['bodoni-moda-latin-400', 'bodoni-moda-latin-ext-400'],
  sans: ['instrument-sans-latin-400', 'instrument-sans-latin-ext-400'],
  bold: ['instrument-sans-latin-600', 'instrument-sans-latin-ext-600'],
}

const chinese = ['noto-sans-sc-chinese-simplified-400', 'noto-sans-tc-chinese-traditional-400']
const japanese = 'noto-sans-jp-japanese-400'
const korean = 'noto-sans-kr-korean-400'
const latin = ['noto-sans-latin-400', 'noto-sans-latin-ext-400', 'noto-sans-vietnamese-400']

const scripts: readonly (readonly [script: RegExp, fonts: readonly string[]])[] = [
  [/\p{Script=Greek}/u, ['noto-sans-greek-400', 'noto-sans-greek-ext-400']],
  [/\p{Script=Cyrillic}/u, ['noto-sans-cyrillic-400', 'noto-sans-cyrillic-ext-400']],
  [/\p{Script=Hebrew}/u, ['noto-sans-hebrew-hebrew-400']],
  [/\p{Script=Arabic}|[،؛؟ـ]/u, ['noto-sans-arabic-arabic-400']],
  [/\p{Script=Devanagari}/u, ['noto-sans-devanagari-400']],
  [/\p{Script=Bengali}/u, ['noto-sans-bengali-bengali-400']],
  [/\p{Script=Gurmukhi}/u, ['mukta-mahee-gurmukhi-400']],
  [/\p{Script=Gujarati}/u, ['noto-sans-gujarati-gujarati-400']],
  [/\p{Script=Tamil}/u, ['noto-sans-tamil-tamil-400']],
  [/\p{Script=Telugu}/u, ['hind-guntur-telugu-400']],
  [/\p{Script=Kannada}/u, ['noto-sans-kannada-kannada-400']],
  [/\p{Script=Malayalam}/u, ['noto-sans-malayalam-malayalam-400']],
  [/\p{Script=Sinhala}/u, ['noto-sans-sinhala-sinhala-400']],
  [/\p{Script=Thai}/u, ['noto-sans-thai-thai-400']],
  [/\p{Script=Lao}/u, ['noto-sans-lao-lao-400']],
  [/\p{Script=Myanmar}/u, ['noto-sans-myanmar-myanmar-400']],
  [/\p{Script=Khmer}/u, ['noto-sans-khmer-khmer-400']],
  [/\p{Script=Ethiopic}/u, ['noto-sans-ethiopic-ethiopic-400']],
  [/\p{Script=Georgian}/u, ['noto-sans-georgian-georgian-400']],
  [/\p{Script=Armenian}/u, ['noto-sans-armenian-armenian-400']],
  [/\p{Script=Hangul}/u, [korean]],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, [japanese]],
  [/[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]/u, [...chinese, japanese, korean]],
]

const kept = new Map<string, Buffer>()

/** The bytes of a font of `assets/fonts`, read when a document first needs it and kept. */
function bytesOf(name: string): Buffer {
  const known = kept.get(name)
  if (known) return known
  const folder = join(dirname(findPackageJSON('.', import.meta.url) ?? ''), 'assets/fonts')
  const bytes = brotliDecompressSync(readFileSync(join(folder, `${name}.ttf.br`)))
  kept.set(name, bytes)
  return bytes
}

/** Opens each font of `assets/fonts` once. */
export type Fonts = (name: string) => Font

/**
 * The fonts of one document. A font remembers for each glyph which letter it was first drawn for,
 * or none where it was a part of another (the a of á), so a font that two documents share makes
 * the second one's text depend on what the first one said.
 */
export function openFonts(): Fonts {
  const opened = new Map<string, Font>()
  return (name) => {
    const known = opened.get(name)
    if (known) return known
    const font = create(bytesOf(name)) as Font
    opened.set(name, font)
    return font
  }
}

/** Asked what they have; nothing is drawn with them. */
const catalogue = openFonts()

/** What a font needs no glyph for: joiners and the choice between two forms of a letter. */
const silent = /\p{Join_Control}|\p{Variation_Selector}/u

const covers = (name: string, text: string): boolean => {
  const font = catalogue(name)
  return Array.from(text).every(
    (character) =>
      silent.test(character) || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  )
}

/**
 * The fonts for a text's ideographs, the fittest first: a name looks best from one font, and the
 * same character is drawn otherwise in Japan than in China.
 */
function forIdeographs(text: string): readonly string[] {
  const ideographs = text.match(/\p{Script=Han}/gu)?.join('') ?? ''
  const order = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? [japanese, ...chinese, korean]
    : /\p{Script=Hangul}/u.test(text)
      ? [korean, ...chinese, japanese]
      : [...chinese, japanese, korean]
  const fittest = order.find((name) => covers(name, ideographs))
  return fittest ? [fittest, ...order.filter((name) => name !== fittest)] : order
}

/** Whether a font can set a text: fontkit throws where a letter's table has a gap it does not expect. */
export function canSet(name: string, text: string): boolean {
  try {
    catalogue(name).layout(text, ['kern'])
    return true
  } catch {
    return false
  }
}

/** The name of the font that draws a grapheme of a text; null when none of ours does. */
export function fontOf(grapheme: string, face: Face, text: string): string | null {
  const own = faces[face].find((name) => covers(name, grapheme))
  if (own) return own
  const found = scripts.find(([script]) => script.test(grapheme))?.[1] ?? latin
  const names = found.length > 3 ? forIdeographs(text) : found
  return names.find((name) => covers(name, grapheme)) ?? null
}
