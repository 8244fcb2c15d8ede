import { expect } from '@playwright/test'
import { test as instance } from '../../local/src/platform/instance.ts'
import { site } from './journey.ts'

/** The address that the latest mail to somebody opens. */
export async function mailedLink(to: string, page = '/sign-in/link'): Promise<string> {
  let path = ''
  await expect
    .poll(async () => {
      const answer = await fetch(`http://127.0.0.1:${instance.ports.mail}/api/mails`)
      const mails = (await answer.json()) as { to: string; text: string }[]
      // The newest first; a host of other letters is written in those of mail.
      const link = new RegExp(`${page}\\?\\S*secret=[A-Za-z0-9_-]{43}\\S*`)
      const found = mails.filter((one) => one.to.startsWith(to.replace(/@.*/, '@')))
      path = found.flatMap(({ text }) => link.exec(text) ?? []).at(0) ?? ''
      return path
    })
    .not.toBe('')
  return site + path
}
