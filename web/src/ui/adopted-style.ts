import { useEffect } from 'react'

/**
 * Stands for `react-style-singleton`, by which radix's sheets keep the page behind them still: the
 * same rules in a constructed sheet. A style element would need `unsafe-inline` in the content
 * policy, because its words (the width of a scrollbar) are known to no hash.
 */
export function stylesheetSingleton(): { add(css: string): void; remove(): void } {
  let users = 0
  let sheet: CSSStyleSheet | null = null
  return {
    add(css) {
      users += 1
      if (sheet) return
      sheet = new CSSStyleSheet()
      sheet.replaceSync(css)
      document.adoptedStyleSheets.push(sheet)
    },
    remove() {
      users -= 1
      if (users > 0) return
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
      sheet = null
    },
  }
}

/** A component that lays down its styles while at least one of it is mounted. */
export function styleSingleton() {
  const sheet = stylesheetSingleton()
  return function Sheet({ styles, dynamic }: { styles: string; dynamic?: boolean }): null {
    useEffect(() => {
      sheet.add(styles)
      return () => sheet.remove()
    }, [styles && dynamic])
    return null
  }
}
