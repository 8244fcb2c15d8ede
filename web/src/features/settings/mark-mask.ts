import type { Mask } from '@portal/model/watermark-paint'

/** A picture's pixels, at most `edge` on the longer side. Rejects when it cannot be read. */
export async function pixelsOf(
  address: string,
  edge = Number.POSITIVE_INFINITY,
): Promise<ImageData> {
  const picture = new Image()
  picture.src = address
  await picture.decode()
  const scale = Math.min(1, edge / Math.max(picture.naturalWidth, picture.naturalHeight))
  const width = Math.max(1, Math.round(picture.naturalWidth * scale))
  const height = Math.max(1, Math.round(picture.naturalHeight * scale))
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('this browser draws nothing')
  context.drawImage(picture, 0, 0, width, height)
  return context.getImageData(0, 0, width, height)
}

/** The mask that the server sends as the alpha of a picture. */
export async function maskAt(address: string): Promise<Mask> {
  const { data, width, height } = await pixelsOf(address)
  const alpha = Uint8Array.from({ length: width * height }, (_, pixel) => data[pixel * 4 + 3] ?? 0)
  return { data: alpha, width, height }
}
