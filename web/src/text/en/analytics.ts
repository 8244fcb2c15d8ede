import { counted } from './counted.ts'

/** English, Les's figures. */
export const analytics = {
  title: 'Analytics',
  eyebrow: 'The desk',
  period: 'Period',
  presets: {
    month: 'This month',
    quarter: '3 months',
    twelve: '12 months',
    year: 'This year',
  },
  from: 'From',
  to: 'To (included)',
  wrongDays: (today: string) => `Choose two days up to ${today}, the earlier one first.`,
  shown: (period: string) => `Showing ${period}`,
  compared: (before: string) => `compared with ${before}`,
  notCompared: 'Nothing to compare with: counting began later.',
  fromCache: 'You are offline: these are the figures of your last visit.',
  figures: 'Figures',
  tiles: {
    requests: 'Requests',
    approved: 'Approved',
    paid: 'Paid',
    revenue: 'Revenue',
    answer: 'Average time to answer',
  },
  apart: (sums: string) => `And ${sums}`,
  back: (amount: string) => `${amount} went back`,
  paidHint: 'Bookings with their first payment',
  answerHint: (count: number) => `Over ${counted(count, 'first answer')}`,
  noAnswer: 'No request was answered',
  none: '–',
  percent: (percent: string) => `${percent} %`,
  more: 'more',
  less: 'less',
  same: 'As before',
  was: (before: string) => `was ${before}`,
  duration: {
    minutes: (minutes: number) => `${minutes} min`,
    hours: (hours: number, minutes: number) =>
      minutes === 0 ? `${hours} h` : `${hours} h ${minutes} min`,
    days: (days: number, hours: number) =>
      `${counted(days, 'day')}${hours === 0 ? '' : ` ${hours} h`}`,
  },
  chart: {
    title: { day: 'Day by day', month: 'Month by month' },
    table: { day: 'Figures by day', month: 'Figures by month' },
    part: { day: 'Day', month: 'Month' },
    revenue: 'Revenue',
    approved: 'Approved bookings',
    visits: 'Visits',
    requests: 'Requests',
    paid: 'Paid',
    asTable: 'As a table',
    asChart: 'As a chart',
    summary: (revenue: string, approved: number, best: string, most: string) =>
      `${revenue} of revenue and ${counted(approved, 'approved booking')}; the most revenue: ${most}, ${best}.`,
    emptySummary: 'Nothing was earned or approved in this period.',
    pointed: (part: string, revenue: string, approved: string) =>
      `${part}: ${revenue}, ${approved} approved`,
  },
  funnel: {
    title: 'From a visit to a booking',
    steps: {
      visits: 'Visits',
      requests: 'Requests',
      approved: 'Approved',
      paid: 'Paid',
    },
    ofBefore: {
      requests: (percent: string) => `${percent} % of the visits`,
      approved: (percent: string) => `${percent} % of the requests`,
      paid: (percent: string) => `${percent} % of those approved`,
    },
    ofVisits: (percent: string) => `${percent} % of the visits`,
    note: 'Each step is counted on the day it happened, so a step may be larger than the one before.',
  },
  packages: {
    title: 'Packages',
    requests: (count: number) => counted(count, 'request'),
    share: (percent: string) => `${percent} % of the revenue`,
    none: 'Without a package',
    noneHint: 'Invoices without a booking',
    empty: 'No package was asked for or paid in this period.',
  },
  download: 'Download CSV',
  fileName: (from: string, to: string) => `analytics-${from}-to-${to}.csv`,
  empty: {
    title: 'Nothing is counted yet',
    body: 'Visits, requests and payments are counted as they happen, from the first one on.',
    action: 'See your home page',
  },
  emptyOffline: {
    title: 'The figures are not on this device',
    body: 'They show as soon as you are online again.',
  },
} as const
