import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { create, type Font } from 'fontkit'

/** The faces a paper is set in; letters that a face lacks come from the font of their script. */
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
  [/\p{Script=Thai}/u, ['noto-sans-thai-thai-400']],
  [/\p{Script=Georgian}/u, ['noto-sans-georgian-georgian-400']],
  [/\p{Script=Armenian}/u, ['noto-sans-armenian-armenian-400']],
  [/\p{Script=Hangul}/u, [korean]],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, [japanese]],
  [/[\p{Script=Han}\u3000-\u30ff\uff00-\uffef]/u, [...chinese, japanese, korean]],
]

const opened = new Map<string, Font>()

/** A font of `assets/fonts`, read when a paper first needs it and kept. */
export function openFont(name: string): Font {
  const known = opened.get(name)
  if (known) return known
  const folder = join(dirname(findPackageJSON('.', import.meta.url) ?? ''), 'assets/fonts')
  const bytes = brotliDecompressSync(readFileSync(join(folder, `${name}.ttf.br`)))
  const font = create(bytes) as Font
  opened.set(name, font)
  return font
}

/** What a font needs no glyph for: joiners and the choice between two forms of a letter. */
const silent = /\p{Join_Control}|\p{Variation_Selector}/u

const covers = (name: string, letters: string): boolean => {
  const font = openFont(name)
  return Array.from(letters).every(
    (letter) => silent.test(letter) || font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
  )
}

/**
 * The fonts for a text's ideographs, the fittest first: a name looks best from one font, and the
 * same character is drawn otherwise in Japan than in China.
 */
function forIdeographs(text: string): readonly string[] {
  const letters = text.match(/\p{Script=Han}/gu)?.join('') ?? ''
  const order = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? [japanese, ...chinese, korean]
    : /\p{Script=Hangul}/u.test(text)
      ? [korean, ...chinese, japanese]
      : [...chinese, japanese, korean]
  const fittest = order.find((name) => covers(name, letters))
  return fittest ? [fittest, ...order.filter((name) => name !== fittest)] : order
}

/** The name of the font that draws a letter (a grapheme) of a text; null when none of ours does. */
export function fontOf(letter: string, face: Face, text: string): string | null {
  const own = faces[face].find((name) => covers(name, letter))
  if (own) return own
  const found = scripts.find(([script]) => script.test(letter))?.[1] ?? latin
  const names = found.length > 3 ? forIdeographs(text) : found
  return names.find((name) => covers(name, letter)) ?? null
}
