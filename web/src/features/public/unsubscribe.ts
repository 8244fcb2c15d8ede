import { knownKind, unsubscribing as text } from '#text/en/unsubscribe.ts'
import { place } from './element.ts'
import { endpoints } from './page.ts'
import { openPage } from './plain-page.ts'
import { stopMails, type Stopped } from './stop-mails.ts'

const button = place('stop') as HTMLButtonElement
const token = new URLSearchParams(location.search).get('token') ?? ''

function show(stopped: Stopped): void {
  place('said').textContent =
    stopped.state === 'stopped'
      ? text.stopped(knownKind(stopped.kind))
      : text[stopped.state === 'failed' ? 'failed' : 'notValid']
  place('ask').hidden = stopped.state !== 'failed'
  button.disabled = false
  if (stopped.state !== 'stopped') return
  place('heading').textContent = text.done
  // The button that had the focus is gone.
  place('heading').focus()
}

button.addEventListener('click', () => {
  button.disabled = true
  void stopMails(endpoints.api, token, (address, request) => fetch(address, request)).then(show)
})

if (token === '') show({ state: 'not-valid' })
openPage()
