import { useEffect } from 'react'

/**
 * Stands for `react-style-singleton`, by which radix's dialogs keep the page behind them still: the
 * same rules in a constructed stylesheet. A style element would need `unsafe-inline` in the content
 * policy, because its words (the width of a scrollbar) are known to no hash.
 */
export function stylesheetSingleton(): { add(css: string): void; remove(): void } {
  let users = 0
  let stylesheet: CSSStyleSheet | null = null
  return {
    add(css) {
      users += 1
      if (stylesheet) return
      stylesheet = new CSSStyleSheet()
      stylesheet.replaceSync(css)
      document.adoptedStyleSheets.push(stylesheet)
    },
    remove() {
      users -= 1
      if (users > 0) return
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== stylesheet)
      stylesheet = null
    },
  }
}

/** A component that lays down its styles while at least one of it is mounted. */
export function styleSingleton() {
  const stylesheet = stylesheetSingleton()
  return function Styles({ styles, dynamic }: { styles: string; dynamic?: boolean }): null {
    useEffect(() => {
      stylesheet.add(styles)
      return () => stylesheet.remove()
    }, [styles && dynamic])
    return null
  }
}
