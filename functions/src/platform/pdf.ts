import PDFDocument from 'pdfkit'
import { type Face, openFonts } from './document-fonts.ts'
import { type Line, lineOf } from './text-runs.ts'

/** How letters look; sizes in points. */
export interface Ink {
  face: Face
  size: number
  /** `#rrggbb` */
  colour: string
  /** Points between letters. */
  tracking?: number
  /** Figures of one width, as in a column of amounts. */
  tabular?: boolean
}

export interface About {
  title: string
  author: string
  /** BCP 47 */
  language: string
  /** What the file says it was made at; the same document at the same instant has the same bytes. */
  at: Date
}

/** What a reader of the page is told an element is (PDF 1.7, "Standard structure types"). */
export type Tag = 'Document' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Sect'

export type Element = PDFKit.PDFStructureElement

/** A4 in points. */
export const page = { width: 595.28, height: 841.89 } as const

/**
 * A tagged PDF that is drawn on in the order in which it is read. Points, from the left and from the
 * top; a text stands on the line `y`.
 */
export class Pdf {
  readonly #document: PDFKit.PDFDocument
  readonly #bytes: Promise<Buffer>
  readonly #body: Element
  readonly #fonts = openFonts()

  constructor({ title, author, language, at }: About) {
    this.#document = new PDFDocument({
      size: [page.width, page.height],
      margin: 0,
      bufferPages: true,
      autoFirstPage: false,
      pdfVersion: '1.7',
      // Its types do not know yet that it can say it is made for everybody (PDF/UA-1).
      ...({ subset: 'PDF/UA' } as object),
      tagged: true,
      lang: language,
      displayTitle: true,
      // None: every letter comes from fonts of our own.
      font: '',
      info: { Title: title, Author: author, CreationDate: at, Creator: author, Producer: author },
    })
    const chunks: Buffer[] = []
    const document = this.#document
    this.#bytes = new Promise((resolve, reject) => {
      document.on('data', (chunk: Buffer) => chunks.push(chunk))
      document.on('end', () => resolve(Buffer.concat(chunks)))
      document.on('error', reject)
    })
    this.#body = document.struct('Document')
    document.addStructure(this.#body)
  }

  /** An element within another, or within the document. */
  element(
    tag: Tag,
    parent: Element = this.#body,
    options: { scope?: 'Column' | 'Row' } = {},
  ): Element {
    const element = this.#document.struct(tag, options as PDFKit.Mixins.StructureElementOptions)
    parent.add(element)
    return element
  }

  /** What `draw` draws belongs to an element; it is read at this place. */
  inside(element: Element, tag: Tag, draw: () => void): void {
    const content = this.#document.markStructureContent(tag)
    draw()
    this.#document.endMarkedContent()
    element.add(content)
  }

  /** What `draw` draws is there for the eye alone. */
  ornament(draw: () => void): void {
    this.#document.markContent('Artifact', { type: 'Layout' })
    draw()
    this.#document.endMarkedContent()
  }

  widthOf(text: string, ink: Ink): number {
    return lineOf(text, ink.face).runs.reduce((sum, { text: piece, font }) => {
      this.#use(font, ink)
      return sum + this.#document.widthOfString(piece, this.#options(ink))
    }, 0)
  }

  /** Draws one line and answers how wide it came out. */
  write(text: string, x: number, y: number, ink: Ink): number {
    const line = lineOf(text, ink.face)
    // Who copies or listens gets the text itself; from right to left readers turn the letters.
    if (line.altered) this.#document.markContent('Span', { actual: text.normalize('NFC') })
    const width = this.#draw(line, x, y, ink)
    if (line.altered) this.#document.endMarkedContent()
    return width
  }

  rule(x: number, y: number, width: number, colour: string, thickness = 0.5): void {
    this.#document
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(thickness)
      .stroke(colour)
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.#document.rect(x, y, width, height).fill(colour)
  }

  newPage(): void {
    this.#document.addPage()
  }

  /** Draws on each page once all are there; numbers from 1. */
  eachPage(draw: (number: number, count: number) => void): void {
    const { start, count } = this.#document.bufferedPageRange()
    for (let index = 0; index < count; index++) {
      this.#document.switchToPage(start + index)
      draw(index + 1, count)
    }
  }

  /** Closes the file. */
  bytes(): Promise<Buffer> {
    this.#body.end()
    this.#document.end()
    return this.#bytes
  }

  #use(font: string, ink: Ink): void {
    this.#document.font(this.#fonts(font) as unknown as string, font).fontSize(ink.size)
  }

  #options(ink: Ink): PDFKit.Mixins.TextOptions {
    return {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: ink.tracking ?? 0,
      // With a feature named, a run is laid out whole; without, word by word from the left.
      features: ink.tabular ? ['tnum', 'lnum'] : ['kern'],
    }
  }

  #draw({ runs }: Line, x: number, y: number, ink: Ink): number {
    let at = x
    for (const { text, font } of runs) {
      this.#use(font, ink)
      this.#document.fillColor(ink.colour).text(text, at, y, this.#options(ink))
      at += this.#document.widthOfString(text, this.#options(ink))
    }
    return at - x
  }
}
