/** One measured figure; `goal` is words for people, `ok` whether it was reached (null: no goal). */
export interface BenchRow {
  name: string
  value: number
  unit: string
  goal: string
  ok: boolean | null
}

const rounded = (value: number): number => Number(value.toPrecision(3))

export const atLeast = (name: string, value: number, unit: string, goal: number): BenchRow => ({
  name,
  value: rounded(value),
  unit,
  goal: `≥ ${goal}`,
  ok: value >= goal,
})

export const atMost = (name: string, value: number, unit: string, goal: number): BenchRow => ({
  name,
  value: rounded(value),
  unit,
  goal: `≤ ${goal}`,
  ok: value <= goal,
})

export const shown = (name: string, value: number, unit: string): BenchRow => ({
  name,
  value: rounded(value),
  unit,
  goal: '',
  ok: null,
})

export function percentile(values: readonly number[], fraction: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)
