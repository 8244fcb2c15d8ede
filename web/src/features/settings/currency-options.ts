import { Currency } from '@portal/model/money'

/** The currencies a studio can count in, by their names: "Euro (EUR)". */
export function currencyOptions(): (readonly [code: string, name: string])[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' })
  return Intl.supportedValuesOf('currency')
    .filter((code) => Currency.safeParse(code).success)
    .map((code) => [code, `${names.of(code) ?? code} (${code})`] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, 'en'))
}
