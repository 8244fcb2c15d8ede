/** What a rules file is, once it has been read. */
export interface Ruleset {
  version: number
  blocks: Match[]
}

/** `match /a/{b}/{rest=**} { … }` */
export interface Match {
  segments: Segment[]
  functions: Map<string, Declared>
  allows: { methods: Set<Method>; condition: Expression }[]
  matches: Match[]
}

export type Segment =
  | { kind: 'literal'; text: string }
  | { kind: 'one'; name: string }
  | { kind: 'rest'; name: string }

export type Method = 'get' | 'list' | 'create' | 'update' | 'delete'

export interface Declared {
  parameters: string[]
  lets: { name: string; value: Expression }[]
  result: Expression
}

export type Binary =
  | '||'
  | '&&'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | 'in'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'

export type Expression =
  | { kind: 'value'; value: string | number | boolean | null }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'name'; name: string }
  | { kind: 'member'; of: Expression; name: string }
  | { kind: 'index'; of: Expression; at: Expression }
  | { kind: 'method'; of: Expression; name: KnownMethod; arguments: Expression[] }
  | { kind: 'call'; name: string; arguments: Expression[] }
  | { kind: 'not' | 'negative'; of: Expression }
  | { kind: 'binary'; operator: Binary; left: Expression; right: Expression }
  | { kind: 'document'; ask: DocumentQuestion; segments: Expression[] }

/** What cross-service rules may ask Firestore: what a document says, or whether there is one. */
export const documentQuestions = ['get', 'exists'] as const
export type DocumentQuestion = (typeof documentQuestions)[number]

/** The methods of values that are understood, with how many arguments they take. */
export const knownMethods = { matches: 1, size: 0, split: 1, get: 2, keys: 0, lower: 0 } as const
export type KnownMethod = keyof typeof knownMethods
