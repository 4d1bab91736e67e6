import { Button } from '#app/ui/button.tsx'
import type { Say } from '#lib/i18n/words.ts'
import type { Reading } from '#lib/views/proposal/text-as-read.ts'
import { AS_READ, fieldOf } from './reading.ts'

/**
 * The last step. Where somebody goes on writing, nobody has to wait for them: a vote opens on what was read as well; where
 * that cannot be had again, on what this page shows.
 */
export function Go({ say, asRead }: { say: Say; asRead: Reading | null }) {
  return (
    <>
      <Button className="w-full">{say('open.go')}</Button>
      {asRead ? (
        <>
          <Button
            look="plain"
            className="mt-4 w-full"
            name={AS_READ}
            value={fieldOf(asRead)}
            aria-describedby="as-read"
          >
            {say('open.go_as_read')}
          </Button>
          <p id="as-read" className="mt-1 text-[0.86rem] text-ink-2">
            {say('open.go_as_read_help')}
          </p>
        </>
      ) : null}
    </>
  )
}
