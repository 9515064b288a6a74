import 'server-only'
import type { Look } from '@/lib/attention/queries'
import { freeRoom } from '@/lib/portal-storage/queries'
import { isRoomScarce } from '@/lib/portal-storage/rules'

/** Little room on the disk, counted in whole gigabytes that are left. */
export const findLittleRoom: Look = async () => {
  const disk = await freeRoom()
  if (!disk || !isRoomScarce(disk)) return null
  return { count: Math.floor(disk.free / 1_000_000_000), since: null, href: '/desk/admin/storage' }
}
