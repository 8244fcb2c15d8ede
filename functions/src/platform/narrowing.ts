/** The comparisons that queries of ours ask for. */
export type Operator = '==' | '<' | '<=' | '>' | '>=' | 'in' | 'array-contains'

/** What lists are narrowed with: a part of Firestore's query that a fake can keep up with. */
export interface Narrowing {
  where(field: string, operator: Operator, value: unknown): Narrowing
  orderBy(field: string, direction?: 'asc' | 'desc'): Narrowing
  limit(most: number): Narrowing
}

/** Narrows a list; the query it begins with is the whole collection. */
export type Narrow = (query: Narrowing) => Narrowing
