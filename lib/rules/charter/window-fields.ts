import { compareShare, isShare, type Ratio } from '#lib/rules/base/ratio.ts'
import { type Charter, type Presets, presetOf } from '#lib/rules/charter/charter.ts'
import { PRESET_NAMES, type Preset, type PresetName } from '#lib/rules/window/preset.ts'
import type { FieldReader } from './field.ts'

/** What the settings of a window may be: people have at least a day, and a vote ends within a season. */
const WINDOW_BOUNDS = {
  moments: [1, 5],
  minutes: [5, 240],
  min_days: [1, 60],
  max_days: [1, 90],
} as const satisfies Record<string, readonly [least: number, most: number]>

const NUMBERS = ['moments', 'minutes', 'min_days', 'max_days'] as const
const SHARES = ['share', 'parity'] as const
export type WindowSetting = (typeof NUMBERS)[number] | (typeof SHARES)[number]

export const windowField = (name: PresetName, setting: WindowSetting) => `window.${name}.${setting}`

/** The windows of a charter as the fields of its form. */
export function windowFields(charter: Charter): Record<string, string> {
  return Object.fromEntries(
    PRESET_NAMES.flatMap((name) => {
      const preset = presetOf(charter, name)
      return [...NUMBERS, ...SHARES].map((setting) => [windowField(name, setting), `${preset[setting]}`])
    }),
  )
}

/** A preset that the form says nothing of stays as it is; the usual statutory one goes on going without saying. */
export function readWindows(read: FieldReader, present: Charter): Presets {
  const { presets } = present
  const statutory = readWindow(read, 'statutory', present)
  const usual = presetOf({ presets: { light: presets.light, ordinary: presets.ordinary } }, 'statutory')
  return {
    light: readWindow(read, 'light', present),
    ordinary: readWindow(read, 'ordinary', present),
    ...(presets.statutory || !isSame(statutory, usual) ? { statutory } : {}),
  }
}

function readWindow(read: FieldReader, name: PresetName, present: Charter): Preset {
  const field = (setting: WindowSetting) => windowField(name, setting)
  if (!read.text(field('moments'))) return presetOf(present, name)
  const about = `window_${name}`
  const number = (setting: (typeof NUMBERS)[number]) =>
    read.whole(field(setting), WINDOW_BOUNDS[setting], about)
  const share = (setting: (typeof SHARES)[number]): Ratio => read.share(field(setting), about)
  return {
    moments: number('moments'),
    minutes: number('minutes'),
    share: share('share'),
    parity: share('parity'),
    min_days: number('min_days'),
    max_days: number('max_days'),
  }
}

function isSame(one: Preset, other: Preset): boolean {
  return [...NUMBERS, ...SHARES].every((setting) => one[setting] === other[setting])
}

/** The first window that no vote could be fair under. */
export function unfitWindow(charter: Charter): PresetName | undefined {
  return PRESET_NAMES.find((name) => !isFit(presetOf(charter, name)))
}

function isFit(preset: Preset): boolean {
  const within = NUMBERS.every((setting) => {
    const [least, most] = WINDOW_BOUNDS[setting]
    const n = preset[setting]
    return Number.isSafeInteger(n) && n >= least && n <= most
  })
  const shared = SHARES.every((setting) => isShare(preset[setting]))
  return within && shared && preset.min_days <= preset.max_days && isHalf(preset.share)
}

/** A window that suits fewer than half of the people is nobody's. */
function isHalf(share: Ratio): boolean {
  const [ready = 0, of = 1] = share.split('/').map(Number)
  return compareShare(ready, of, '1/2') >= 0
}
