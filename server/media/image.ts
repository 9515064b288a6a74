import sharp from 'sharp'
import { copiesOf, fileLimits } from '@/lib/file/rules'
import { Refused } from './refused'

// Only what is asked for, so that a fault in a decoder nobody needs is out of reach.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadNsgifBuffer',
    'VipsForeignLoadGifBuffer',
  ],
})
sharp.cache(false)
sharp.concurrency(1)

export type MadeImage = { width: number; height: number; whole: Buffer; copies: Buffer[] }

/** Draws an image anew from its pixels: upright, no larger than needed, without anything that came with it. Throws `Refused`. */
export async function redraw(file: Buffer): Promise<MadeImage> {
  const options = { limitInputPixels: fileLimits.pixels, failOn: 'error' as const, pages: 1 }
  try {
    const { data, info } = await sharp(file, options)
      .rotate()
      .toColourspace('srgb')
      .resize({ width: fileLimits.side, height: fileLimits.side, fit: 'inside', withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true })
    const pixels = { width: info.width, height: info.height, channels: info.channels }
    const drawn = () => sharp(data, { raw: pixels })
    const copies: Buffer[] = []
    for (const width of copiesOf(info.width))
      copies.push(await drawn().resize({ width }).webp({ quality: 80 }).toBuffer())
    return { width: info.width, height: info.height, whole: await drawn().webp({ quality: 82 }).toBuffer(), copies }
  } catch (error) {
    throw new Refused(/pixel limit/i.test((error as Error).message) ? 'file_too_many_pixels' : 'file_damaged')
  }
}
