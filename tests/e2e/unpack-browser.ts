import { findChromium } from '../browser.ts'

/**
 * Before any lane: the browser that travels in a package is unpacked by whoever asks for it first,
 * and a lane that asked meanwhile would start one that is still being written (ETXTBSY).
 */
export default async function unpackBrowser(): Promise<void> {
  await findChromium()
}
