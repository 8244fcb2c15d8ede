import { Logo } from '@portal/model/studio'

/** Pixels: what a logo is drawn into, twice the size it is shown at. */
const most = { width: 480, height: 96 }

/** The size of a picture that fits, never larger than it is. */
export function fitting(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, most.width / width, most.height / height)
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** Draws a picture as small as a logo is; null when it is none, or cannot be made small enough. */
export async function drawLogo(file: Blob): Promise<string | null> {
  const address = URL.createObjectURL(file)
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    // A drawing without a size of its own is drawn as large as a logo may be.
    const { width, height } = fitting(
      picture.naturalWidth || most.width,
      picture.naturalHeight || most.height,
    )
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width, height })
    canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height)
    const drawn = [canvas.toDataURL('image/webp', 0.9), canvas.toDataURL('image/png')]
    return drawn.find((one) => Logo.safeParse(one).success) ?? null
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}
