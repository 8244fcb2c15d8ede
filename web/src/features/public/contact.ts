import type { Studio } from '@portal/model/studio'
import { publicSite as text } from '#text/en/public.ts'
import { place } from './element.ts'
import { openPage } from './plain-page.ts'

const rows = [...document.querySelectorAll<HTMLElement>('[data-contact]')]

/** How long (ms) a button says that it has copied. */
const saidMs = 2_000

async function copy(
  button: HTMLButtonElement,
  value: HTMLElement,
  label: readonly Node[],
): Promise<void> {
  try {
    await navigator.clipboard.writeText(value.textContent ?? '')
    button.textContent = text.copied
  } catch {
    // Without the clipboard the words are marked, ready for the keyboard.
    getSelection()?.selectAllChildren(value)
    button.textContent = text.copyFailed
  }
  place('copied').textContent = button.textContent
  setTimeout(() => {
    button.replaceChildren(...label)
    place('copied').textContent = ''
  }, saidMs)
}

/** There is nothing to copy before the value is there. */
function allowCopy(row: HTMLElement): void {
  const button = row.querySelector('button')
  if (button) button.disabled = !row.querySelector('.value')?.textContent
}

const schemes = { email: 'mailto:', phone: 'tel:', address: null } as const

function showRow(row: HTMLElement, contact: Studio['contact']): void {
  const kind = row.dataset['contact'] as keyof Studio['contact']
  const value = row.querySelector<HTMLElement>('.value')
  if (!value) return
  // The same words once more would take away what the reader has marked.
  if (value.textContent !== contact[kind]) value.textContent = contact[kind]
  const scheme = schemes[kind]
  if (value instanceof HTMLAnchorElement && scheme)
    value.href = scheme + (kind === 'phone' ? contact[kind].replace(/[^+\d]/g, '') : contact[kind])
  row.hidden = contact[kind] === ''
  allowCopy(row)
}

for (const row of rows) {
  const button = row.querySelector('button')
  const value = row.querySelector<HTMLElement>('.value')
  if (button && value) {
    const label = [...button.childNodes]
    button.addEventListener('click', () => void copy(button, value, label))
  }
  allowCopy(row)
}

const hideEmpty = () => {
  for (const row of rows) row.hidden = !row.querySelector('.value')?.textContent
}

openPage({
  show: ({ contact }) => {
    for (const row of rows) showRow(row, contact)
    place('no-contact').hidden = rows.some(({ hidden }) => !hidden)
  },
  fail: hideEmpty,
  failed: text.contactFailed,
})
