import { rawLocal, type Shelf } from './shelf.ts'

/**
 * Says over a reload, a crash and to other tabs that what is kept here must go before anything is
 * shown. `incoming`: the next person has signed in already, and stays so.
 */
export interface Mark {
  incoming: boolean
}

/** Where the mark is: storage, and a cookie for when that is full or blocked. */
export interface Marks {
  local: Shelf
  readCookie: () => string
  writeCookie: (cookie: string) => void
}

const name = 'leaving'
const inPage: Marks = {
  local: rawLocal,
  readCookie: () => document.cookie,
  writeCookie(cookie) {
    // The Cookie Store API is not in every browser, and tells the page too late.
    document.cookie = cookie
  },
}

const inCookie = (cookies: string): string | null =>
  /(?:^|; )leaving=(\w+)/.exec(cookies)?.[1] ?? null

const cookieOf = (value: string, seconds: number) =>
  `${name}=${value}; Path=/; Max-Age=${seconds}; SameSite=Strict`

/** What has to go; null when nothing has. Of two marks the one that takes more counts. */
export function readMark({ local, readCookie }: Marks = inPage): Mark | null {
  const said = [local.read(name), inCookie(readCookie())].filter((value) => value !== null)
  return said.length === 0 ? null : { incoming: said.every((value) => value === 'incoming') }
}

export function writeMark({ incoming }: Mark, marks: Marks = inPage): void {
  const isMarked = readMark(marks)?.incoming === false
  const value = incoming && !isMarked ? 'incoming' : 'all'
  marks.local.write(name, value)
  marks.writeCookie(cookieOf(value, 400 * 86_400))
}

export function clearMark({ local, writeCookie }: Marks = inPage): void {
  local.remove(name)
  writeCookie(cookieOf('', 0))
}
