import { Fold } from '#app/ui/fold.tsx'
import type { Say, WordKey } from '#lib/i18n/words.ts'
import type { PresetName } from '#lib/rules/window/preset.ts'

interface Props {
  say: Say
  /** Of this page. */
  address: string
  preset: PresetName
  /** Its last vote decided nothing, so that nobody is asked. */
  amended: boolean
}

const ANSWERS = {
  light: { easy: 'yes', label: 'open.easy_yes', help: 'open.easy_yes_help' },
  ordinary: { easy: 'no', label: 'open.easy_no', help: 'open.easy_no_help' },
  statutory: { easy: 'statutory', label: 'close_date.statutory', help: 'close_date.statutory_help' },
} as const satisfies Record<PresetName, { easy: string; label: WordKey; help: WordKey }>

/** What an address or a form that is shown again answers. */
export function presetAsked(answer: unknown): PresetName | undefined {
  const names = Object.keys(ANSWERS) as PresetName[]
  return names.find((name) => name === answer || ANSWERS[name].easy === answer)
}

/** How easy it is to undo says how much time people get; each answer is an address, so that it needs no script. */
export function DurationPreset({ say, address, preset, amended }: Props) {
  const answer = (name: PresetName) => {
    const { easy, label, help } = ANSWERS[name]
    const href = `${address}?easy=${easy}`
    return <Answer key={name} href={href} on={preset === name} label={say(label)} help={say(help)} />
  }
  if (amended) {
    const others = (['light', 'ordinary', 'statutory'] as const).filter((name) => name !== preset)
    return (
      <div className="mb-5">
        <h2>{say('close_date.amended')}</h2>
        <p className="mt-1 text-[0.92rem] text-ink-2">
          {say('close_date.amended_help', { long: preset === 'statutory' ? 'yes' : 'no' })}
        </p>
        <Fold title={say('close_date.other_time')}>
          <p className="mb-2">{say('open.easy')}</p>
          <div className="grid gap-3 sm:grid-cols-2">{others.map(answer)}</div>
        </Fold>
      </div>
    )
  }
  return (
    <div className="mb-5">
      <h2>{say('open.easy')}</h2>
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        {answer('light')}
        {answer('ordinary')}
      </div>
      <Fold title={say('close_date.statutory_ask')} open={preset === 'statutory'}>
        {answer('statutory')}
      </Fold>
    </div>
  )
}

function Answer({ href, on, label, help }: { href: string; on: boolean; label: string; help: string }) {
  return (
    <a
      href={href}
      {...(on ? { 'aria-current': 'true' as const } : {})}
      className={`grid min-h-[44px] content-start rounded-[10px] px-4 py-2.5 text-ink no-underline ${on ? 'border-2 border-leaf bg-leaf-soft' : 'border border-field'}`}
    >
      <strong>
        {on ? '✓ ' : ''}
        {label}
      </strong>
      <span className="text-[0.86rem] text-ink-2">{help}</span>
    </a>
  )
}
