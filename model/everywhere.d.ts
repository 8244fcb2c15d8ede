// What the model may use beyond the language: what browsers and Node both have, and no more of it.

declare function btoa(data: string): string
declare function atob(data: string): string

declare const crypto: {
  readonly subtle: { digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer> }
  getRandomValues<Bytes extends Uint8Array>(bytes: Bytes): Bytes
}

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label: 'utf-8', options: { fatal: boolean })
  decode(input: Uint8Array): string
}
