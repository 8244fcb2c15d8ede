import { publicSite as text } from '#text/en/public.ts'
import { keyOf } from '#ui/key-of.ts'
import { place } from './element.ts'
import { openPage } from './plain-page.ts'
import { searchQuestions } from './search-questions.ts'

const field = place('search') as HTMLInputElement
const result = place('search-result')
const questions = [...document.querySelectorAll<HTMLDetailsElement>('details')]

/** What is written, and what else somebody may call it. */
const wordsOf = (question: HTMLElement): string =>
  [
    ...[...question.querySelectorAll('summary, .answer')].map((part) => part.textContent),
    question.dataset['words'] ?? '',
  ].join(' ')

function filter(): void {
  // The words are read each time: the studio's numbers come late and can be searched as well.
  const found = new Set(searchQuestions(questions.map(wordsOf), field.value))
  for (const [index, question] of questions.entries()) question.hidden = !found.has(index)
  for (const group of document.querySelectorAll<HTMLElement>('[data-group]'))
    group.hidden = !group.querySelector('details:not([hidden])')
  place('nothing').hidden = found.size > 0
  result.textContent = field.value.trim() === '' ? '' : text.found(found.size)
}

/** Opens the question that the address names, even when a search had hidden it. */
function openNamed(): void {
  const named = questions.find(({ id }) => `#${id}` === location.hash)
  if (!named) return
  if (named.hidden) {
    field.value = ''
    filter()
  }
  named.open = true
  named.scrollIntoView({ block: 'start' })
}

field.addEventListener('input', filter)
field.addEventListener('keydown', (event) => {
  if (keyOf(event) === 'Escape') {
    field.value = ''
    filter()
  }
  if (keyOf(event) === 'Enter' || keyOf(event) === 'ArrowDown') {
    event.preventDefault()
    questions
      .find(({ hidden }) => !hidden)
      ?.querySelector('summary')
      ?.focus()
  }
})
document.addEventListener('keydown', (event) => {
  const isTyping = event.target instanceof Element && event.target.matches('input, textarea')
  if (keyOf(event) !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  field.focus()
})

for (const question of questions) {
  const link = document.createElement('a')
  link.className = 'anchor'
  link.textContent = text.linkTo
  link.ariaLabel = `${text.linkTo}: ${question.querySelector('summary')?.textContent ?? ''}`
  link.href = `#${question.id}`
  question.append(link)
}
addEventListener('hashchange', openNamed)
openNamed()
// A browser that goes back may have kept the words of the last search.
filter()
openPage()
