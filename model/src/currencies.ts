/**
 * The currencies that are offered, by how many decimals ISO 4217 gives them: those that Stripe
 * charges and counts in whole minor units of theirs. A table of our own, because what a runtime
 * knows is how prices are written, which is not how they are counted and changes with its version.
 */
// oxfmt-ignore
const byDecimals = {
  0: [
    'BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'VND', 'VUV',
    'XAF', 'XOF', 'XPF',
  ],
  2: [
    'AED', 'AFN', 'ALL', 'AMD', 'AOA', 'ARS', 'AUD', 'AWG', 'AZN', 'BAM', 'BBD', 'BDT', 'BMD',
    'BND', 'BOB', 'BRL', 'BSD', 'BWP', 'BYN', 'BZD', 'CAD', 'CDF', 'CHF', 'CNY', 'COP', 'CRC',
    'CVE', 'CZK', 'DKK', 'DOP', 'DZD', 'EGP', 'ETB', 'EUR', 'FJD', 'FKP', 'GBP', 'GEL', 'GIP',
    'GMD', 'GTQ', 'GYD', 'HKD', 'HNL', 'HTG', 'HUF', 'IDR', 'ILS', 'INR', 'JMD', 'KES', 'KGS',
    'KHR', 'KYD', 'KZT', 'LAK', 'LBP', 'LKR', 'LRD', 'LSL', 'MAD', 'MDL', 'MKD', 'MMK', 'MNT',
    'MOP', 'MUR', 'MVR', 'MWK', 'MXN', 'MYR', 'MZN', 'NAD', 'NGN', 'NIO', 'NOK', 'NPR', 'NZD',
    'PAB', 'PEN', 'PGK', 'PHP', 'PKR', 'PLN', 'QAR', 'RON', 'RSD', 'SAR', 'SBD', 'SCR', 'SEK',
    'SGD', 'SHP', 'SLE', 'SOS', 'SRD', 'SZL', 'THB', 'TJS', 'TOP', 'TRY', 'TTD', 'TWD', 'TZS',
    'UAH', 'USD', 'UYU', 'UZS', 'WST', 'XCD', 'XCG', 'YER', 'ZAR', 'ZMW',
  ],
  3: ['BHD', 'JOD', 'KWD', 'OMR', 'TND'],
} as const

export const currencyCodes = [...byDecimals[0], ...byDecimals[2], ...byDecimals[3]] as const

const whole: ReadonlySet<string> = new Set(byDecimals[0])
const thousandths: ReadonlySet<string> = new Set(byDecimals[3])

/** How many decimals a currency has: 2 for EUR, 0 for JPY. */
export const decimalsOf = (currency: (typeof currencyCodes)[number]): 0 | 2 | 3 =>
  whole.has(currency) ? 0 : thousandths.has(currency) ? 3 : 2
