'use server'

import { redirect } from 'next/navigation'
import * as z from 'zod'
import { action } from '@/lib/auth/action'
import { bringBackSettings as bringBack, saveSettings } from './mutations'
import { bringBackSettings, settingsInputs } from './schema'

const nothing = z.tuple([])
const done = (part: string) => redirect(`/desk/admin/settings?done=${part}` as '/desk')
const common = { args: nothing, versioned: true, rate: 'save', isSensitive: true } as const

/** Saves what the portal is called, and the languages it is offered in. */
export const saveName = action({
  ...common,
  name: 'savePortalName',
  input: settingsInputs.name,
  run: async (actor, { version, ...values }) => {
    await saveSettings(actor, { version }, { part: 'name', values })
    done('name')
  },
})

/** Says what the logo shows, or takes it away. */
export const saveLogo = action({
  ...common,
  name: 'savePortalLogo',
  input: settingsInputs.logo,
  run: async (actor, { version, ...values }) => {
    await saveSettings(actor, { version }, { part: 'logo', values })
    done('logo')
  },
})

/** Saves the colour of links and buttons. */
export const saveColours = action({
  ...common,
  name: 'savePortalColours',
  input: settingsInputs.colours,
  run: async (actor, { version, ...values }) => {
    await saveSettings(actor, { version }, { part: 'colours', values })
    done('colours')
  },
})

/** Saves who runs the portal. */
export const saveContact = action({
  ...common,
  name: 'savePortalContact',
  input: settingsInputs.contact,
  run: async (actor, { version, ...values }) => {
    await saveSettings(actor, { version }, { part: 'contact', values })
    done('contact')
  },
})

/** Saves where complaints about accessibility are heard. */
export const saveEnforcement = action({
  ...common,
  name: 'savePortalEnforcement',
  input: settingsInputs.enforcement,
  run: async (actor, { version, texts }) => {
    await saveSettings(actor, { version }, { part: 'enforcement', values: { texts } })
    done('enforcement')
  },
})

/** Saves what the imprint says beside the contact. */
export const saveImprint = action({
  ...common,
  name: 'savePortalImprint',
  input: settingsInputs.imprint,
  run: async (actor, { version, texts }) => {
    await saveSettings(actor, { version }, { part: 'imprint', values: { texts } })
    done('imprint')
  },
})

/** Saves what the page about privacy says. */
export const savePrivacy = action({
  ...common,
  name: 'savePortalPrivacy',
  input: settingsInputs.privacy,
  run: async (actor, { version, texts }) => {
    await saveSettings(actor, { version }, { part: 'privacy', values: { texts } })
    done('privacy')
  },
})

/** Makes an earlier version of the settings the one that counts. */
export const bringBackVersion = action({
  ...common,
  name: 'bringBackPortalSettings',
  input: bringBackSettings,
  run: async (actor, { version, from }) => {
    await bringBack(actor, { version }, from)
    done('back')
  },
})
