import { Chip } from '#app/ui/chip.tsx'
import { Runs } from '#app/ui/runs.tsx'
import type { CheckWords } from './check-words.ts'
import type { CheckedPage } from './register-files.ts'

/** What the check is told of the page that asks for it. */
export interface AskedCheck {
  base: string
  vkey: string
  page: CheckedPage
  /** As the page knows it: where the register has grown since, the page is fetched again. */
  size: number
  locale: string
  words: CheckWords
}

const TONES = ['leaf', 'stone', 'clay'] as const

/** Where a browser says, in one sentence, what came of rebuilding the register from the bytes it fetched. */
export function RegisterCheck({ words, ...asked }: AskedCheck) {
  return (
    <>
      <div role="status" id="register-check" data-kept className="min-h-[3.2rem]">
        <noscript>
          <p>{words.noScript}</p>
        </noscript>
      </div>
      <p hidden id="check-now" data-kept>
        <button
          type="button"
          className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3"
        >
          {words.now}
        </button>
      </p>
      <span hidden data-check={JSON.stringify({ ...asked, words })} />
      {TONES.map((tone) => (
        <template key={tone} data-check-tone={tone}>
          <p>
            <Chip tone={tone}>{null}</Chip>
          </p>
          <p className="mt-2 text-[0.92rem]" />
        </template>
      ))}
      <Runs module="check-register" />
    </>
  )
}
