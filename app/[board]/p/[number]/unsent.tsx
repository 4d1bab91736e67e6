import { Runs } from '#app/ui/runs.tsx'
import type { Say } from '#lib/i18n/words.ts'

const BUTTON = 'min-h-[44px] rounded-[10px] border border-field px-4 font-semibold'

/**
 * The words of this page that are not in its text, to be posted as a message or let go: those that were `stored` too
 * late, wherever they were written, and in a browser those that its tab kept.
 */
export function Unsent({ say, stored = '' }: { say: Say; stored?: string }) {
  return (
    <>
      <section
        aria-labelledby="unsent"
        hidden={stored === ''}
        data-unsent={stored}
        className="mb-4 rounded-xl border border-line border-l-[5px] border-l-sky bg-surface px-4 py-3"
      >
        <h2 id="unsent" className="text-base">
          {say('editor.unsent')}
        </h2>
        <p className="my-2 whitespace-pre-wrap rounded-lg bg-paper px-3 py-2">{stored}</p>
        <div className="flex flex-wrap items-center gap-2">
          <button type="button" data-copied={say('editor.copied')} className={BUTTON}>
            {say('editor.copy')}
          </button>
          <button type="button" data-let-go className={BUTTON}>
            {say('editor.cancel')}
          </button>
          <span role="status" className="text-[0.86rem] text-ink-2" />
        </div>
      </section>
      <Runs module="unsent" />
    </>
  )
}
