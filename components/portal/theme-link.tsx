import { themePath } from '@/lib/portal-settings/colour/theme-sheet'
import { portalSettings } from '@/lib/public/portal-settings'

/** The style sheet of the colour that was chosen; nothing where the portal has its own. */
export function ThemeLink() {
  const { accent } = portalSettings()
  return accent ? <link rel="stylesheet" href={themePath(accent)} precedence="theme" /> : null
}
