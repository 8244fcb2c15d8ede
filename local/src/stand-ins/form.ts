/** A value of Stripe's form encoding. */
export type FormValue = string | { [key: string]: FormValue }

/** `a[b][0][c]=d` as nested objects, the way Stripe's libraries write parameters. */
export function parseForm(body: string): { [key: string]: FormValue } {
  const root: { [key: string]: FormValue } = Object.create(null) as { [key: string]: FormValue }
  for (const [key, value] of new URLSearchParams(body)) {
    const path = key.split(/[[\]]+/).filter((part) => part !== '')
    let at = root
    for (const part of path.slice(0, -1)) {
      const next = at[part]
      const child: { [key: string]: FormValue } =
        typeof next === 'object' ? next : (Object.create(null) as { [key: string]: FormValue })
      at[part] = child
      at = child
    }
    at[path.at(-1) ?? ''] = value
  }
  return root
}

/** A nested part of a form; an empty one when it is not there. */
export const part = (form: FormValue | undefined, name: string): { [key: string]: FormValue } => {
  const found = typeof form === 'object' ? form[name] : undefined
  return typeof found === 'object' ? found : {}
}

export const words = (form: FormValue | undefined, name: string): string => {
  const found = typeof form === 'object' ? form[name] : undefined
  return typeof found === 'string' ? found : ''
}
