import { spawnSync } from 'node:child_process'
import { inflateSync } from 'node:zlib'

/** The letters a font's glyph numbers stand for, by its ToUnicode map (PDF 1.7, 9.10.3). */
function lettersOf(map: string): Map<string, string> {
  const letters = new Map<string, string>()
  const decode = (hex: string) =>
    Buffer.from(hex.replaceAll(/\s/g, ''), 'hex').swap16().toString('utf16le')
  for (const [, first = '', body = ''] of map.matchAll(/<(\w{4})>\s*<\w{4}>\s*\[([^\]]*)\]/g))
    [...body.matchAll(/<([\w\s]*)>/g)].forEach(([, hex = ''], index) => {
      const code = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0')
      letters.set(code, decode(hex))
    })
  return letters
}

/**
 * The letters of a text in no order: programs differ in spaces and in which column comes first, and
 * `pdftotext` takes the hyphen away that ends a line.
 */
const lettersIn = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}\p{Cc}-]/gu, '')
    .split(/(?:)/u)
    .toSorted()
    .join('')

/** Whether poppler's `pdftotext` reads the same letters; true where it is not installed. */
function isReadAlike(bytes: Buffer, pages: readonly string[]): boolean {
  const { error, status, stdout } = spawnSync('pdftotext', ['-', '-'], { input: bytes })
  if (error) return true
  return status === 0 && lettersIn(stdout.toString()) === lettersIn(pages.join(''))
}

/**
 * What the pages of one of our files say, in the order it is drawn in. Throws when
 * `pdftotext`, where it is installed, reads something else.
 */
export function readPdf(bytes: Buffer): string[] {
  const file = bytes.toString('latin1')
  const objects = new Map<string, { head: string; stream: string }>()
  for (const [, id = '', head = '', stream = ''] of file.matchAll(
    /(\d+) 0 obj\n([\s\S]*?)(?:\nstream\n([\s\S]*?)\nendstream)?\nendobj/g,
  )) {
    const packed = head.includes('/FlateDecode')
    const plain =
      stream && packed ? inflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream
    objects.set(id, { head, stream: plain })
  }
  const fonts = new Map<string, Map<string, string>>()
  for (const { head } of objects.values())
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1]
      fonts.set(name, lettersOf(objects.get(map ?? '')?.stream ?? ''))
    }
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  const texts = pages.map(({ head }) => {
    const content = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? ''
    let font = new Map<string, string>()
    let text = ''
    for (const [, name, array = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
      if (name) font = fonts.get(name) ?? new Map()
      for (const [, hex = ''] of array.matchAll(/<(\w*)>/g))
        for (const code of hex.match(/\w{4}/g) ?? []) text += font.get(code) ?? '\uFFFD'
    }
    return text
  })
  // What is drawn otherwise than it is written (ActualText) is copied as it is written.
  const isAltered = [...objects.values()].some(({ stream }) => stream.includes('/ActualText'))
  if (!isAltered && !isReadAlike(bytes, texts))
    throw new Error('pdftotext reads something else in it')
  return texts
}
