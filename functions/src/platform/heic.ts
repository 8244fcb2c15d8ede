/** Raw sRGB with alpha, 8 bits for each of four channels, upright, row by row. */
export interface HeicPixels {
  data: Uint8ClampedArray
  width: number
  height: number
}

/** What libheif holds: a file it reads, a picture in it, and that picture decoded. */
type Context = object
type Handle = object
type Decoded = object

/** What went wrong instead; of what went well there is none, or the one that says so. */
interface Fault {
  code?: unknown
}

interface Channel {
  id: unknown
  width: number
  height: number
  /** Bytes from one row to the next. */
  stride: number
  data: Uint8Array
}

/**
 * The calls of libheif that we make ourselves: its own decoder in JavaScript writes on the console
 * whatever is wrong with a file, and keeps each file in memory.
 */
interface Library {
  heif_context_alloc(): Context
  heif_context_read_from_memory(context: Context, file: Uint8Array): Fault
  heif_context_free(context: Context): void
  heif_js_context_get_list_of_top_level_image_IDs(context: Context): number[] & Fault
  heif_js_context_get_image_handle(context: Context, id: number): (Handle & Fault) | null
  heif_image_handle_get_width(handle: Handle): number
  heif_image_handle_get_height(handle: Handle): number
  heif_image_handle_release(handle: Handle): void
  heif_js_decode_image2(
    handle: Handle,
    space: unknown,
    chroma: unknown,
  ): Promise<({ image: Decoded; channels: Channel[] } & Fault) | null>
  heif_image_release(image: Decoded): void
  heif_error_code: { heif_error_Ok: unknown }
  heif_colorspace: { heif_colorspace_RGB: unknown }
  heif_chroma: { heif_chroma_interleaved_RGBA: unknown }
  heif_channel: { heif_channel_interleaved: unknown }
}
/** How a module that Emscripten has made is begun: what it prints is handed to these. */
type Begin = (options: { print: () => void; printErr: () => void }) => Library

let loading: Promise<Library> | undefined

/** Damaged files are our clients' and a refusal of theirs, no news for whoever reads the console. */
const quiet = (): void => undefined

/** The only gateway to libheif, compiled to WebAssembly; loaded when the first HEIC comes. */
const library = () =>
  (loading ??= import('libheif-js/libheif-wasm/libheif-bundle.js').then(({ default: begin }) =>
    (begin as Begin)({ print: quiet, printErr: quiet }),
  ))

/** The first picture of a file; null when nothing in it can be read. */
function firstOf(heif: Library, context: Context, file: Uint8Array): Handle | null {
  const { code } = heif.heif_context_read_from_memory(context, file)
  if (code !== heif.heif_error_code.heif_error_Ok) return null
  const ids = heif.heif_js_context_get_list_of_top_level_image_IDs(context)
  const [first] = ids.code === undefined ? ids : []
  if (first === undefined) return null
  const handle = heif.heif_js_context_get_image_handle(context, first)
  return handle === null || handle.code !== undefined ? null : handle
}

/** The pixels of a picture, whose rows may be apart; null when it is damaged. */
async function pixelsOf(
  heif: Library,
  handle: Handle,
  { width, height }: Pick<HeicPixels, 'width' | 'height'>,
): Promise<HeicPixels | null> {
  const decoded = await heif.heif_js_decode_image2(
    handle,
    heif.heif_colorspace.heif_colorspace_RGB,
    heif.heif_chroma.heif_chroma_interleaved_RGBA,
  )
  if (decoded === null || decoded.code !== undefined) return null
  try {
    const { heif_channel_interleaved: interleaved } = heif.heif_channel
    const channel = decoded.channels.find(({ id }) => id === interleaved)
    if (channel?.width !== width || channel.height !== height) return null
    const data = new Uint8ClampedArray(width * height * 4)
    for (let row = 0; row < height; row += 1) {
      const from = row * channel.stride
      data.set(channel.data.subarray(from, from + width * 4), row * width * 4)
    }
    return { data, width, height }
  } finally {
    heif.heif_image_release(decoded.image)
  }
}

/**
 * Decodes the first picture of a HEIC file, turned as the file says. Null when there is none, or it
 * is damaged; `too-many-pixels` before any are decoded. It holds up the process for some seconds:
 * cameras that write HEIC are phones, and a folder of thousands is none of theirs.
 */
export async function decodeHeic(
  file: Buffer,
  mostPixels: number,
): Promise<HeicPixels | 'too-many-pixels' | null> {
  const heif = await library()
  const context = heif.heif_context_alloc()
  let handle: Handle | null = null
  try {
    handle = firstOf(heif, context, file)
    if (handle === null) return null
    const width = heif.heif_image_handle_get_width(handle)
    const height = heif.heif_image_handle_get_height(handle)
    if (width * height > mostPixels) return 'too-many-pixels'
    const filled = await pixelsOf(heif, handle, { width, height })
    if (filled && isDisplayP3(file)) toSrgb(filled.data)
    return filled
  } finally {
    if (handle !== null) heif.heif_image_handle_release(handle)
    heif.heif_context_free(context)
  }
}

const tiffHeaders = [
  Buffer.from('Exif\0\0MM\0\x2a', 'latin1'),
  Buffer.from('Exif\0\0II\x2a\0', 'latin1'),
]

/** The EXIF of a HEIC file from its TIFF header on; null when it has none. */
export function exifOfHeic(file: Buffer): Buffer | null {
  const at = tiffHeaders.map((header) => file.indexOf(header)).find((found) => found >= 0)
  return at === undefined ? null : file.subarray(at + 6, at + 6 + 65_536)
}

/** Phones describe their colours by a profile of this name; libheif hands them on unchanged. */
const isDisplayP3 = (file: Buffer): boolean =>
  file.includes(Buffer.from('Display P3', 'latin1')) ||
  file.includes(Buffer.from('Display P3', 'utf16le').swap16())

// Both spaces have the transfer curve of sRGB (IEC 61966-2-1) and the white of D65.
const linear = Float32Array.from({ length: 256 }, (_, value) => {
  const fraction = value / 255
  return fraction <= 0.04045 ? fraction / 12.92 : ((fraction + 0.055) / 1.055) ** 2.4
})
const steps = 4_095
const encoded = Uint8Array.from({ length: steps + 1 }, (_, value) => {
  const fraction = value / steps
  return Math.round(
    255 * (fraction <= 0.0031308 ? 12.92 * fraction : 1.055 * fraction ** (1 / 2.4) - 0.055),
  )
})
const encode = (light: number): number =>
  encoded[Math.round(Math.min(1, Math.max(0, light)) * steps)] ?? 0

/** From Display P3 to sRGB, in place; what sRGB cannot show becomes its nearest edge. */
function toSrgb(data: Uint8ClampedArray): void {
  for (let at = 0; at + 3 < data.length; at += 4) {
    const red = linear[data[at] ?? 0] ?? 0
    const green = linear[data[at + 1] ?? 0] ?? 0
    const blue = linear[data[at + 2] ?? 0] ?? 0
    data[at] = encode(1.2249 * red - 0.2247 * green)
    data[at + 1] = encode(-0.042 * red + 1.0419 * green)
    data[at + 2] = encode(-0.0197 * red - 0.0786 * green + 1.0979 * blue)
  }
}
