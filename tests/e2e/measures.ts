import type { Page } from '@playwright/test'

/**
 * What stands still while the page moves below it, as short lines: bars that stick to an edge or are
 * fixed there. What nobody can press (the film's grain) or see is let be.
 */
export const standingStill = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { position, pointerEvents } = getComputedStyle(element)
        const { width, height } = element.getBoundingClientRect()
        return (
          (position === 'fixed' || position === 'sticky') &&
          pointerEvents !== 'none' &&
          width > 1 &&
          height > 1
        )
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  )

/** By how much (px) the page is wider than the screen. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** Words, of headlines and of navigation unless others are asked for, that a line's end breaks in two. */
export const brokenWords = (page: Page, of = 'h1, h2, h3, nav a, nav span'): Promise<string[]> =>
  page.evaluate((selector) => {
    const broken: string[] = []
    for (const element of document.querySelectorAll(selector)) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\d]+/gu)) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
          if (tops.size > 1) broken.push(word)
        }
    }
    return broken
  }, of)

/** Which of some elements lie over which of others, by their words or labels. */
export const overlaps = (page: Page, some: string, others: string): Promise<string[]> =>
  page.evaluate(
    ([one, other]) => {
      const named = (element: Element) =>
        element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
      const seen = (selector: string) =>
        [...document.querySelectorAll(selector)].flatMap((element) => {
          const box = element.getBoundingClientRect()
          return box.width > 1 && box.height > 1 ? [{ name: named(element), box }] : []
        })
      return seen(one).flatMap(({ name, box }) =>
        seen(other).flatMap((found) =>
          box.left < found.box.right - 1 &&
          found.box.left < box.right - 1 &&
          box.top < found.box.bottom - 1 &&
          found.box.top < box.bottom - 1
            ? [`${name} over ${found.name}`]
            : [],
        ),
      )
    },
    [some, others] as const,
  )

/** How high (px) the highest bar is that stays at the top of a page. */
export const barHeight = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => getComputedStyle(element).position === 'sticky')
      .reduce((most, element) => Math.max(most, element.getBoundingClientRect().height), 0),
  )

/** The left edges (px) of the columns of a list, row by row: one for each way in which they stand. */
export const columnsOf = (page: Page, rows: string): Promise<string[]> =>
  page
    .locator(rows)
    .evaluateAll((all) => [
      ...new Set(
        all.map((row) =>
          [...row.children].map((cell) => Math.round(cell.getBoundingClientRect().left)).join(' '),
        ),
      ),
    ])

/**
 * Which of these cannot be used, by their labels: not in sight, less than 44 px, or below something
 * else at one of their corners.
 */
export const unusable = (page: Page, labels: readonly string[]): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      wanted.filter((label) => {
        const element = document.querySelector(`main [aria-label="${label}"]`)
        if (!element) return true
        const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
        // Within the round corners of a button.
        const [x, y] = [width * 0.2, height * 0.2]
        const corners = [
          [left + x, top + y],
          [right - x, top + y],
          [left + x, bottom - y],
          [right - x, bottom - y],
        ] as const
        return (
          Math.min(width, height) < 44 ||
          left < 0 ||
          top < 0 ||
          right > innerWidth ||
          bottom > innerHeight ||
          !corners.every(([at, down]) => element.contains(document.elementFromPoint(at, down)))
        )
      }),
    labels,
  )

/**
 * Words in forced colours that cannot be read: those too much like the fill they stand on, and those
 * on a fill of which the browser has not been told, below which it lays a ground of its own.
 */
export const unreadableWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const lightness = (colour: string, over: string): number => {
      if (!canvas) return 0
      for (const paint of [over, colour]) {
        canvas.fillStyle = paint
        canvas.fillRect(0, 0, 1, 1)
      }
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data]
        .slice(0, 3)
        .map((part) => (part <= 10 ? part / 3_294 : ((part / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const isClear = (colour: string) => colour.endsWith(', 0)')
    const ground = getComputedStyle(document.documentElement).backgroundColor
    const unreadable: string[] = []
    for (const element of document.querySelectorAll('body *')) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      )
      if (!own || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue
      if (element.closest('.sr-only, .hidden, option, noscript')) continue
      const { color, forcedColorAdjust } = getComputedStyle(element) as CSSStyleDeclaration & {
        forcedColorAdjust: string
      }
      let below: Element | null = element
      while (below && isClear(getComputedStyle(below).backgroundColor)) below = below.parentElement
      const fill = below ? getComputedStyle(below).backgroundColor : ground
      const [words, on] = [lightness(color, ground), lightness(fill, ground)]
      const contrast = (Math.max(words, on) + 0.05) / (Math.min(words, on) + 0.05)
      const isCovered = on !== lightness(ground, ground) && forcedColorAdjust !== 'none'
      if (contrast < 3 || isCovered)
        unreadable.push(`${element.textContent?.trim().slice(0, 40)}: ${color} on ${fill}`)
    }
    return unreadable
  })

/**
 * What is wrong with the rows of a list: a button that sticks out of its row or lies over another
 * one, words that have no room to be read.
 */
export const squeezedRows = (page: Page): Promise<string[]> =>
  page.locator('main li').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const room = row.getBoundingClientRect()
      const buttons = [...row.querySelectorAll('a, button')]
        .map((one) => one.getBoundingClientRect())
        .filter(({ width }) => width > 0)
      const sticksOut = buttons.some(
        ({ left, right }) => left < room.left - 1 || right > room.right + 1,
      )
      const overlaps = buttons.some((one, at) =>
        buttons
          .slice(at + 1)
          .some(
            (other) =>
              one.left < other.right - 1 &&
              other.left < one.right - 1 &&
              one.top < other.bottom - 1 &&
              other.top < one.bottom - 1,
          ),
      )
      const isNarrow = [...row.querySelectorAll('p')].some(({ clientWidth }) => clientWidth < 130)
      const faults = { sticksOut, overlaps, isNarrow }
      const found = Object.entries(faults).flatMap(([name, is]) => (is ? [name] : []))
      return found.length > 0 ? [`${row.textContent.slice(0, 60)}: ${found.join(', ')}`] : []
    }),
  )
