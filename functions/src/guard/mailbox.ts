import { domainToASCII } from 'node:url'

/** Of these the dots in the name mean nothing, and the second is another word for the first. */
const gmail = ['gmail.com', 'googlemail.com']

/**
 * The mailbox behind an address, which is what one asker has: without case, the alias behind a plus,
 * and gmail's dots. For counting alone; mails go to the address as it was given.
 */
export function mailboxOf(email: string): string {
  const address = email.normalize('NFKC').trim().toLowerCase()
  const at = address.lastIndexOf('@')
  if (at < 1) return address
  const written = address.slice(at + 1).replace(/\.+$/, '')
  const domain = domainToASCII(written) || written
  const local = address.slice(0, at)
  const [name = ''] = local.split('+')
  if (name === '') return `${local}@${domain}`
  return gmail.includes(domain) ? `${name.replaceAll('.', '')}@gmail.com` : `${name}@${domain}`
}
