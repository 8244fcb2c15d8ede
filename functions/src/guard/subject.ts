import type { PersonId, ShareId } from '@portal/model/ids'
import { parameters } from '#platform/parameters'
import { mailboxOf } from './mailbox.ts'
import { networkOf } from './network.ts'

declare const kind: unique symbol

/**
 * Whose requests are counted together. Made here alone, so that nothing is counted by an address as
 * it was written, of which everybody has as many as they like.
 */
export type Subject = string & { readonly [kind]: 'subject' }

const subject = (text: string) => text as Subject

/** A person who acts; never one to whom it is done, or whoever acts shuts them out. */
export const ofPerson = (person: PersonId): Subject => subject(`person ${person}`)
/** Whoever shares a network; a venue full of guests is one. */
export const ofNetwork = (address: string): Subject => subject(`network ${networkOf(address)}`)
/** A mailbox to protect: what goes beyond is not mailed, and nobody is turned away for it. */
export const ofMailbox = (email: string): Subject => subject(`mailbox ${mailboxOf(email)}`)
/** A share link. */
export const ofShare = (share: ShareId): Subject => subject(`share ${share}`)
/** A browser that was let in by a password, known by the mark it was given then. */
export const ofBrowser = (mark: string): Subject => subject(`browser ${mark}`)
/** The ceiling over all. */
export const ofEverybody = subject('everybody')

/** One of them about another. */
export const ofBoth = (one: Subject, other: Subject): Subject => subject(`${one} ${other}`)

/**
 * A limit as it stands here: on a machine where everybody has one address, a network and everybody
 * together are many times as many.
 */
export const widened = (most: number, whose: Subject): number =>
  /^(network |everybody)/.test(whose)
    ? most * Math.max(1, parameters.peoplePerNetwork.value() || 1)
    : most
