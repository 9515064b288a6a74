'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Choice } from '@/components/ui/choice'
import { jumps, singleKeysAreOn, switchSingleKeys } from './shortcuts'

/** Every shortcut of the desk, and the switch for those that are letters alone. */
export function KeyboardHelp() {
  const t = useTranslations('palette')
  const [isOn, setIsOn] = useState(singleKeysAreOn)
  const rows = [
    { keys: ['Ctrl', 'K'], does: t('keys.open') },
    { keys: ['Ctrl', 'S'], does: t('keys.save') },
    { keys: ['Ctrl', ']'], does: t('keys.deeper') },
    { keys: ['Ctrl', '['], does: t('keys.lessDeep') },
    { keys: ['Esc'], does: t('keys.close') },
    ...(isOn
      ? [
          { keys: ['?'], does: t('keys.help') },
          ...Object.entries(jumps).map(([key, { does }]) => ({
            keys: ['g', key],
            isSequence: true,
            does: t(`keys.${does}`),
          })),
        ]
      : []),
  ]
  return (
    <>
      <table className="w-full text-start">
        <thead className="text-sm text-quiet">
          <tr>
            <th scope="col" className="py-1 text-start font-normal">
              {t('key')}
            </th>
            <th scope="col" className="py-1 text-start font-normal">
              {t('does')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ keys, does, ...row }) => (
            <tr key={does} className="border-t border-line">
              <td className="py-1.5 whitespace-nowrap">
                {keys.map((key, place) => (
                  <span key={key}>
                    {place === 0 ? null : (
                      <span className="text-sm text-quiet"> {'isSequence' in row ? t('then') : '+'} </span>
                    )}
                    <kbd className="rounded-small border border-edge px-1.5 font-text text-sm">{key}</kbd>
                  </span>
                ))}
              </td>
              <td className="py-1.5">{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Choice
        name="single-keys"
        label={t('single')}
        hint={t('singleHint')}
        checked={isOn}
        onChange={(event) => {
          setIsOn(event.currentTarget.checked)
          switchSingleKeys(event.currentTarget.checked)
        }}
      />
    </>
  )
}
