/** Where a word may begin: nowhere inside another, but behind a sign that an address has encoded. */
const start = String.raw`(?:(?<![\w-])|(?<=%[\dA-F]{2}))`
const anyOf = (flags: string, ...parts: string[]) => new RegExp(parts.join(''), flags)

/** What opens something, or says who somebody is, wherever it stands in a text. */
const secrets: readonly (readonly [RegExp, string])[] = [
  // JSON Web Tokens, and what we seal ourselves: base64url with its signature behind a dot.
  [/\beyJ[\w-]{3,}(?:\.[\w-]*){1,2}/g, '[token]'],
  [anyOf('gi', start, String.raw`[\w-]{16,}\.[\w-]{43}(?![\w-])`), '[token]'],
  [/(__session(?:=|%3D))[^\s;,"']+/gi, '$1[token]'],
  [/\b(?:sk|rk|pk)_(?:live|test)_\w+|\bwhsec_\w+|\bSG\.[\w.-]+/g, '[key]'],
  [/\b(?:pi|seti|cs)_\w+_secret_\w+|\bcs_(?:live|test)_\w+/g, '[key]'],
  // A browser's address at FCM.
  [/\b[\w-]{8,}:APA91[\w-]+/g, '[token]'],
  [/\b(Bearer|Basic) +[^\s"',]+/gi, '$1 [token]'],
  [
    /((?:^|[?&#;\s"'{,]|%3F|%26)(?:[\w-]*(?:secret|token|ticket|password|nonce|signature)|pass|key|apiKey|code|oobCode)["']?\s*(?:[=:]|%3D)\s*["']?)[^\s&"',;#}]+/gi,
    '$1[secret]',
  ],
  [/(\/(?:s|calendar|media\/shared|invitation)\/)[^/?#\s"']+/g, '$1[secret]'],
  // 32 random bytes, as base64url: the secrets of links.
  [anyOf('gi', start, String.raw`[\w-]{43}(?![\w-])`), '[secret]'],
  [
    /(?:"[^"\s@]+"|[\p{L}\p{M}\p{N}.!#$%&'’*+/=?^_`{|}~-]+)@[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+/gu,
    '[address]',
  ],
  [/(?<![\w.-])(?:\+|\b00(?=[1-9]\d{8}))\d[\d ().-]{6,}\d/g, '[number]'],
  [/(?<![\w.-])(?:::ffff:)?(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.-])/gi, '[network]'],
  [/(?<![\w:.])(?:[0-9a-f]{1,4}:){3,7}[0-9a-f:]{1,4}(?![\w:.])/gi, '[network]'],
  [/(?<![\w:.])[0-9a-f:]*::[0-9a-f:]+(?![\w:.])/gi, '[network]'],
  // An account at a bank (ISO 13616).
  [/\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b/g, '[account]'],
]

/** Fields whose value says what nobody reads in a log. */
const personal =
  /^(?:authorization|cookie|set-cookie|secret|token|ticket|pass|password|nonce|key|signature|(?:client|studio)?e-?mail|to|from|name|member|clientName|displayName|phone|address|ip|iban|label|story|text|body|words)$/i

/** How deep a value is looked into. */
const deepest = 6

/** A text without what may not be logged. */
export const redactText = (text: string): string =>
  secrets.reduce((left, [found, instead]) => left.replace(found, instead), text)

/** Anything that is to be logged, without what may not be. An error keeps its kind and its stack. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value)
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value) || ArrayBuffer.isView(value)) return '[bytes]'
  if (value === null || typeof value !== 'object') return value
  if (depth > deepest) return '[deep]'
  if (value instanceof Error) {
    const { name, message, stack, cause } = value
    const { code } = value as { code?: unknown }
    return {
      name,
      message: redactText(message),
      ...(stack !== undefined && { stack: redactText(stack) }),
      ...(code !== undefined && { code: redact(code, depth + 1) }),
      ...(cause !== undefined && { cause: redact(cause, depth + 1) }),
    }
  }
  if (Array.isArray(value)) return value.map((one) => redact(one, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      personal.test(key) && one !== null && one !== undefined
        ? '[withheld]'
        : redact(one, depth + 1),
    ]),
  )
}
