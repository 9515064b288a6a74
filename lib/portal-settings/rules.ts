/** Parts of the settings, each with a form of its own, in the order of the page. */
export const settingsParts = ['name', 'logo', 'colours', 'contact', 'enforcement', 'imprint', 'privacy'] as const
export type SettingsPart = (typeof settingsParts)[number]

/** Parts that are texts with a structure, one for each language. */
export const textParts = ['enforcement', 'imprint', 'privacy'] as const satisfies readonly SettingsPart[]
export type TextPart = (typeof textParts)[number]

export const settingsLimits = { name: 60, alternative: 300, address: 600, text: 40_000 } as const

/** Versions that the page of settings shows. */
export const shownVersions = 20
