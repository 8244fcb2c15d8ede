/** An element with words in it; never markup. */
export function element(tag: string, className = '', words = ''): HTMLElement {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.textContent = words
  return made
}

/** An element that the page's own HTML promises. */
export function place(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`This page has no #${id}`)
  return found
}
