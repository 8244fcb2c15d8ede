import { RulesError, type Token } from './tokens.ts'

/** Walks over tokens and complains with the place where it stands. */
export class Reader {
  readonly #tokens: readonly Token[]
  #index = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  get #token(): Token {
    const token = this.#tokens[this.#index]
    if (!token) throw new Error('read beyond the end')
    return token
  }

  get text(): string {
    return this.#token.text
  }

  get kind(): Token['kind'] {
    return this.#token.kind
  }

  fault(message: string): RulesError {
    return new RulesError(message, this.#token)
  }

  sees(text: string): boolean {
    return this.#token.kind !== 'string' && this.#token.text === text
  }

  /** Steps over the text if it is there. */
  take(text: string): boolean {
    const found = this.sees(text)
    if (found) this.#index += 1
    return found
  }

  expect(text: string): void {
    if (!this.take(text)) throw this.fault(`expected "${text}", found "${this.text}"`)
  }

  word(what: string): string {
    if (this.kind !== 'word') throw this.fault(`expected ${what}, found "${this.text}"`)
    const { text } = this
    this.#index += 1
    return text
  }

  number(): number {
    if (this.kind !== 'number') throw this.fault('expected a number')
    const value = Number(this.text)
    this.#index += 1
    return value
  }

  string(): string {
    if (this.kind !== 'string') throw this.fault('expected a string')
    const value = this.text.slice(1, -1).replace(/\\(.)/g, (_, escaped: string) => {
      const known: Record<string, string> = { n: '\n', t: '\t', '\\': '\\', "'": "'", '"': '"' }
      const meaning = known[escaped]
      if (meaning === undefined) throw this.fault(`"\\${escaped}" is not understood`)
      return meaning
    })
    this.#index += 1
    return value
  }

  end(): void {
    if (this.kind !== 'end') throw this.fault(`unexpected "${this.text}"`)
  }
}
