import { CalendarDate } from '@portal/model/calendar'
import { ArrivalId, ConversationId, GalleryId, ZipId } from '@portal/model/ids'
import { deliveryAttempts, firstPauseSeconds, longestPauseSeconds } from '@portal/model/notice'
import { secrets } from '#platform/parameters'
import type { Task } from '#platform/tasks'
import { z } from 'zod'

const retryConfig = { maxAttempts: 8, minBackoffSeconds: 5, maxBackoffSeconds: 300 }

/** A burst of conversations is a queue and not a crowd. */
const fewAtOnce = { retryConfig, rateLimits: { maxConcurrentDispatches: 8 } }

/** What sends deliveries; few at a time, because providers count, and for half a day. */
const delivery = {
  retryConfig: {
    maxAttempts: deliveryAttempts,
    minBackoffSeconds: firstPauseSeconds,
    maxBackoffSeconds: longestPauseSeconds,
  },
  rateLimits: { maxConcurrentDispatches: 5 },
  secrets: [secrets.sendgridKey, secrets.signInLink, secrets.twilioToken],
}

/** How long one attempt at a part of a ZIP may take: the most a task can. */
const zipPartSeconds = 1_800

/** One version of one uploaded object, to be worked on. */
const Upload = z.object({
  name: z.string(),
  generation: z.string(),
  /** It has been tried for hours: put it aside without opening it again. */
  giveUp: z.boolean().default(false),
})

const OneDelivery = z.object({ id: z.string().min(1) })
const OneConversation = z.object({ conversation: ConversationId })

type Unnamed = Omit<Task<z.ZodType>, 'name'>

const named = <Declared extends Readonly<Record<string, Unnamed>>>(declared: Declared) =>
  Object.fromEntries(Object.entries(declared).map(([name, task]) => [name, { name, ...task }])) as {
    readonly [Name in keyof Declared & string]: Task<Declared[Name]['payload'], Name>
  }

/**
 * Every Cloud Task: its name is its queue's and its function's, `payload` what is enqueued and what
 * the worker is given, `options` how fast and how often it runs.
 */
export const tasks = named({
  /** Long work on pictures: few at a time, so that a burst of uploads is a queue and not a crowd. */
  processUpload: {
    payload: Upload,
    options: {
      retryConfig,
      rateLimits: { maxConcurrentDispatches: 3 },
      // A progressive picture of the most pixels allowed is held whole while it is decoded.
      memory: '2GiB',
      cpu: 2,
      concurrency: 3,
      timeoutSeconds: 300,
    },
  },
  /** The same for what clients send, which never stands in the way of Les's photographs. */
  processSharedUpload: {
    payload: Upload,
    options: {
      retryConfig,
      rateLimits: { maxConcurrentDispatches: 2 },
      memory: '2GiB',
      cpu: 2,
      concurrency: 2,
      timeoutSeconds: 300,
    },
  },
  /** Proofs made anew after a change of the watermark: one part after the other, beside uploads. */
  renderProofs: {
    payload: z.object({ revision: z.int().positive() }),
    options: {
      retryConfig,
      rateLimits: { maxConcurrentDispatches: 1 },
      memory: '2GiB',
      cpu: 2,
      concurrency: 1,
      timeoutSeconds: 300,
    },
  },
  /** What Les decided about a final by hand. */
  settleFinal: {
    payload: z.object({ gallery: GalleryId, arrival: ArrivalId }),
    options: {
      retryConfig,
      rateLimits: { maxConcurrentDispatches: 2 },
      memory: '2GiB',
      timeoutSeconds: 300,
    },
  },
  /** Streams from bucket to bucket; two at a time, because each has the line to itself. */
  buildZipPart: {
    payload: z.object({ gallery: GalleryId, zip: ZipId, part: z.int().nonnegative() }),
    options: {
      retryConfig,
      rateLimits: { maxConcurrentDispatches: 2 },
      memory: '1GiB',
      concurrency: 1,
      timeoutSeconds: zipPartSeconds,
    },
    deadlineSeconds: zipPartSeconds,
  },
  tellOfRelease: {
    payload: z.object({ gallery: GalleryId }),
    options: { retryConfig },
  },
  /** What was released to vendors of a gallery since they were last told. */
  tellVendors: {
    payload: z.object({ gallery: GalleryId }),
    options: { retryConfig },
  },
  deliverLetter: { payload: OneDelivery, options: delivery },
  /**
   * Deliveries whose person sleeps; a queue of their own, so that they hold up nobody who is awake.
   */
  deliverLater: { payload: OneDelivery, options: delivery },
  announceMessages: { payload: OneConversation, options: fewAtOnce },
  announceUnread: { payload: OneConversation, options: fewAtOnce },
  /** What was said of a gallery between two instants (ms; the second excluded). */
  announceComments: {
    payload: z.object({ gallery: GalleryId, from: z.int(), to: z.int() }),
    options: fewAtOnce,
  },
  announceQueue: { payload: z.object({}), options: { retryConfig } },
  /** `passing` is the deadline (ms) of the offer that is passed on; null where a day was freed. */
  passOffer: {
    payload: z.object({ date: CalendarDate, passing: z.int().nullable().default(null) }),
    options: { retryConfig },
  },
})

export type Tasks = typeof tasks

/** What is enqueued for each task. */
export type TaskPayloads = {
  readonly [Name in keyof Tasks]: z.input<Tasks[Name]['payload']>
}
