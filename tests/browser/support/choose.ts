import type { Page } from 'playwright-core'

/** Chooses one of many records: by typing where scripts are on, otherwise in its list. */
export async function chooseRecord(
  page: Page,
  { name, label, words, javaScript = true }: { name: string; label: string; words: string; javaScript?: boolean },
): Promise<void> {
  if (!javaScript) {
    const list = page.locator(`select[name="${name}"]`)
    await list.selectOption({ label: await list.locator('option', { hasText: words }).first().innerText() })
    return
  }
  // It takes the place of the list as soon as it is loaded.
  const box = page.locator(`input[role=combobox][aria-label="${label}"]`)
  await box.fill(words)
  await page.getByRole('option').filter({ hasText: words }).first().click()
}
