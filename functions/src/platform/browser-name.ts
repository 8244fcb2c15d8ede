import Bowser from 'bowser'
import { clip } from '@portal/model/words'

/** What browsers call themselves, in words: "Safari on iOS"; at most 80 characters, '' for nobody's. */
export function browserName(agent: string): string {
  if (agent === '') return ''
  const { browser, os } = Bowser.parse(agent)
  return clip([browser.name, os.name].filter(Boolean).join(' on '), 80)
}
