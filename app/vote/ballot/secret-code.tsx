import { Runs } from '#app/ui/runs.tsx'
import { CodeCard, type CodeWords } from './code-card.tsx'

const PLAIN = 'min-h-[44px] rounded-[10px] border border-field bg-surface px-3 font-semibold'

/** Where a browser draws the code of a secret ballot: what it shows then, as a template. */
export function SecretCode({
  place,
  words,
}: {
  place: string
  words: CodeWords & { copy: string; copied: string; print: string }
}) {
  return (
    <div id={place} data-secret-code data-kept>
      <template>
        <CodeCard words={words} code="">
          <input type="hidden" name="code_hash" />
          <p className="mt-2 flex flex-wrap gap-2 print:hidden">
            <button type="button" data-copied={words.copied} className={PLAIN}>
              <span aria-live="polite">{words.copy}</span>
            </button>
            <button type="button" data-print className={PLAIN}>
              {words.print}
            </button>
          </p>
        </CodeCard>
      </template>
      <Runs module="secret-code" />
    </div>
  )
}

/** Once the vote is recorded, the tab that kept the code knows it no more. */
export function ForgetCode({ place }: { place: string }) {
  return (
    <>
      <span hidden data-forget-code={place} />
      <Runs module="secret-code" />
    </>
  )
}
