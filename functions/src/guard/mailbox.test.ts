import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mailboxOf } from './mailbox.ts'

test.each([
  ['ann@example.com', 'ann@example.com'],
  ['Ann@Example.COM', 'ann@example.com'],
  ['ann+wedding@example.com', 'ann@example.com'],
  ['ann+a+b@example.com', 'ann@example.com'],
  ['a.n.n@example.com', 'a.n.n@example.com'],
  ['a.n.n@gmail.com', 'ann@gmail.com'],
  ['A.nn+x@GoogleMail.com', 'ann@gmail.com'],
  ['ann@example.com.', 'ann@example.com'],
  ['ann@bücher.example', 'ann@xn--bcher-kva.example'],
  ['ann@XN--BCHER-KVA.example', 'ann@xn--bcher-kva.example'],
  ['ａｎｎ@example.com', 'ann@example.com'],
  ['+only@example.com', '+only@example.com'],
  ['no address', 'no address'],
  ['@example.com', '@example.com'],
])('%s is kept in %s', (email, mailbox) => expect(mailboxOf(email)).toBe(mailbox))

test('every way to write a gmail address is one mailbox, and a mailbox is its own', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(
      letters,
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      fc.stringMatching(/^(\+[a-z.]{0,6})?$/),
      fc.constantFrom('gmail.com', 'GMAIL.com', 'googlemail.com'),
      (name, dots, alias, domain) => {
        const written = name.map((letter, index) =>
          dots[index] && index > 0 ? `.${letter}` : letter,
        )
        const mailbox = mailboxOf(`${written.join('')}${alias}@${domain}`)
        expect(mailbox).toBe(`${name.join('')}@gmail.com`)
        expect(mailboxOf(mailbox)).toBe(mailbox)
      },
    ),
  )
})
