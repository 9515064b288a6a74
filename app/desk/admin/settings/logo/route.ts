import { endpoint } from '@/lib/auth/action'
import { receiving } from '@/lib/file/upload/receive'
import { replaceLogo } from '@/lib/portal-settings/mutations'

export const dynamic = 'force-dynamic'

/** Takes an image as the logo of the portal, as a plain form or a script sends it. */
export const POST = endpoint({
  name: 'replaceLogo',
  streams: true,
  rate: 'upload',
  isSensitive: true,
  backTo: () => '/desk/admin/settings?done=logo#logo',
  run: (actor, _input, { request }) => receiving(request, (file) => replaceLogo(actor, file)),
})
