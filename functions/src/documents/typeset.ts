import { type Element, type Ink, page, Pdf } from '#platform/pdf'
import {
  bandHeight,
  besideWidth,
  body,
  bottom,
  colours,
  eyebrow,
  figures,
  heading,
  leading,
  left,
  placesOf,
  right,
  small,
  strong,
  titleLeading,
  width,
} from './style.ts'
import type { DocumentContent, Note, Table } from './document-content.ts'
import { language, words } from './words.ts'
import { wrapWords } from './wrap-words.ts'

/** Sets a document into the PDF that people get. */
export async function typeset(document: DocumentContent): Promise<Buffer> {
  const { accent, studio } = document.issuer
  const pdf = new Pdf({ title: document.title, author: studio, language, at: document.at })
  let y = 0
  const beside = document.notes.filter((note) => note.beside)
  const below = document.notes.filter((note) => !note.beside)

  const wrapped = (text: string, ink: Ink, widest: number) =>
    wrapWords(text, widest, (words) => pdf.widthOf(words, ink))

  const writeRight = (text: string, edge: number, at: number, ink: Ink) =>
    pdf.write(text, edge - pdf.widthOf(text, ink), at, ink)

  function block(tag: 'P' | 'H1' | 'H2', draw: () => void): void {
    pdf.inside(pdf.element(tag), tag, draw)
  }

  function band(): void {
    const dim = { ...eyebrow, colour: colours.lightDim }
    const light = { ...body, colour: colours.lightDim }
    const name: Ink = { ...dim, tracking: 0.7 }
    const value: Ink = { face: 'serif', size: 26, colour: accent }
    const title: Ink = { face: 'serif', size: 28, colour: colours.light }
    const { amount } = document
    const label = amount.label.toUpperCase()
    const beside = (text: string, ink: Ink) => width - (text ? pdf.widthOf(text, ink) + 28 : 0)
    const room = beside(amount.value, value)
    while (title.size > 18 && pdf.widthOf(document.title, title) > room) title.size -= 1
    const titles = wrapped(document.title, title, room)
    // What does not fit into one line at a size that is still a heading makes the band higher.
    const last = 92 + (titles.length - 1) * titleLeading
    const subjects = document.subject
      ? wrapped(document.subject, light, beside(amount.note, light))
      : []
    const height = bandHeight + last - 92 + Math.max(0, subjects.length - 1) * leading
    pdf.ornament(() => {
      pdf.fill(0, 0, page.width, height, colours.ground)
      pdf.fill(0, height, page.width, 1.5, accent)
    })
    const column = (lines: readonly string[], at: number, apart: number, ink: Ink) =>
      lines.forEach((line, index) => pdf.write(line, left, at + index * apart, ink))
    const names = wrapped(studio.toUpperCase(), name, beside(label, dim))
    block('P', () => column(names, 46, 11, name))
    block('H1', () => column(titles, 92, titleLeading, title))
    if (subjects.length > 0) block('P', () => column(subjects, last + 21, leading, light))
    block('P', () => {
      writeRight(label, right, 46, dim)
      writeRight(amount.value, right, 92, value)
      if (amount.note) writeRight(amount.note, right, 113, light)
    })
    y = height + 40
  }

  function nextPage(): void {
    pdf.newPage()
    pdf.ornament(() => {
      const lines = wrapped(`${studio} · ${document.title}`, small, width).slice(0, 3)
      lines.forEach((line, index) =>
        pdf.write(line, left, 44 - (lines.length - 1 - index) * 10, small),
      )
      pdf.rule(left, 54, width, accent)
    })
    y = 84
  }

  const need = (height: number) => {
    if (y + height > bottom) nextPage()
  }

  function people(): void {
    const top = y
    const columns = [
      { label: words.for, lines: document.to, at: left, widest: 150 },
      { label: words.from, lines: document.issuer.lines, at: left + 170, widest: 165 },
    ]
    let lowest = top
    for (const { label, lines, at, widest } of columns)
      block('P', () => {
        y = top
        pdf.write(label.toUpperCase(), at, y, eyebrow)
        lines.forEach((line, index) => {
          const ink: Ink = index === 0 ? { ...body, face: 'bold' } : body
          for (const piece of wrapped(line, ink, widest)) {
            y += leading + (index === 0 ? 3 : 0)
            pdf.write(piece, at, y, ink)
          }
        })
        lowest = Math.max(lowest, y)
      })
    y = top
    for (const { label, value } of document.facts) {
      block('P', () => {
        pdf.write(label.toUpperCase(), left + 350, y, eyebrow)
        y += 3
        for (const line of wrapped(value, figures, width - 350)) {
          y += leading
          pdf.write(line, left + 350, y, figures)
        }
      })
      y += 18
    }
    y = Math.max(lowest, y - 35 + leading) + 36
  }

  /** The first table has, beside its sums, what is to stand there; what does not fit comes below. */
  function table({ title, columns, rows, sums }: Table, index: number): void {
    const places = placesOf(columns)
    need(title ? 110 : 76)
    if (title) {
      block('H2', () => pdf.write(title, left, y + 8, heading))
      y += 34
    }
    const element = pdf.element('Table')
    const cell = (row: Element, tag: 'TH' | 'TD', index: number, lines: string[], ink: Ink) => {
      const place = places[index]
      if (!place) return
      const scope = tag === 'TH' ? { scope: 'Column' as const } : {}
      pdf.inside(pdf.element(tag, row, scope), tag, () =>
        lines.forEach((line, number) => {
          const at = y + number * leading
          if (columns[index]?.figures) writeRight(line, place.left + place.widest, at, ink)
          else pdf.write(line, place.left, at, ink)
        }),
      )
    }
    const head = () => {
      const row = pdf.element('TR', element)
      columns.forEach(({ label }, index) => cell(row, 'TH', index, [label.toUpperCase()], eyebrow))
      pdf.ornament(() => pdf.rule(left, y + 9, width, accent, 0.75))
      y += 27
    }
    head()
    for (const cells of rows) {
      const lines = cells.map((text, index) =>
        wrapped(text, columns[index]?.figures ? figures : body, places[index]?.widest ?? width),
      )
      const height = Math.max(...lines.map(({ length }) => length)) * leading
      if (y + height > bottom) {
        nextPage()
        head()
      }
      const row = pdf.element('TR', element)
      lines.forEach((all, index) =>
        cell(row, 'TD', index, all, columns[index]?.figures ? figures : body),
      )
      y += height - leading + 11
      pdf.ornament(() => pdf.rule(left, y, width, colours.hairline))
      y += 19
    }
    y += 4
    const top = y
    for (const sum of sums) {
      const ink = sum.strong ? strong : figures
      need(26)
      if (sum.strong) y += 5
      block('P', () => {
        pdf.write(
          sum.label,
          left + width * 0.52,
          y,
          sum.strong ? heading : { ...body, colour: colours.dim },
        )
        writeRight(sum.value, right, y, ink)
      })
      y += sum.strong ? 24 : 19
    }
    if (index === 0) writeBeside(top)
    y += 20
  }

  /** Writes from a height on what fits beside what ends here; a page that was turned has no room. */
  function writeBeside(top: number): void {
    const end = y
    y = top
    for (const one of beside) {
      const height = 18 + wrapped(one.text, body, besideWidth).length * leading
      if (y + height > end) below.push(one)
      else note(one, besideWidth)
    }
    y = end
  }

  function note({ title, text }: Note, widest = width * 0.8): void {
    const lines = wrapped(text, body, widest)
    need(24 + Math.min(lines.length, 4) * leading)
    block('H2', () => pdf.write(title.toUpperCase(), left, y, eyebrow))
    y += 18
    for (const line of lines) {
      need(leading)
      block('P', () => pdf.write(line, left, y, body))
      y += leading
    }
    y += 18
  }

  pdf.newPage()
  band()
  people()
  document.tables.forEach(table)
  below.forEach((one) => note(one))
  const footer = wrapped(
    document.issuer.footer || document.issuer.lines.slice(0, 2).join(' · '),
    small,
    width - 60,
  )
  pdf.eachPage((number, count) =>
    pdf.ornament(() => {
      pdf.rule(left, page.height - 60, width, colours.hairline)
      footer
        .slice(0, 3)
        .forEach((line, index) => pdf.write(line, left, page.height - 44 + index * 11, small))
      writeRight(words.page(number, count), right, page.height - 44, { ...small, tabular: true })
    }),
  )
  return pdf.bytes()
}
