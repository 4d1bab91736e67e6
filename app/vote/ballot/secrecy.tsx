import { randomBytes } from 'node:crypto'
import { TextField } from '#app/ui/field.tsx'
import type { Say } from '#lib/i18n/words.ts'
import { CODE_BYTES, codeOf, readCode, spacedCode } from '#lib/rules/vote/ballot-code.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import { CodeCard } from './code-card.tsx'
import { ForgetCode, SecretCode } from './secret-code.tsx'

interface Secret {
  say: Say
  /** Where a tab keeps the code: of this voter in this round. */
  place: string
  voted: boolean
  /** A ballot of this round that was refused just now. */
  refusedForm: RefusedForm | undefined
  /** Why, in words. */
  problem: string | undefined
}

/** What a secret ballot needs beside its answer: the code it goes under, and what secrecy here is worth. */
export function Secrecy({ say, place, voted, refusedForm, problem }: Secret) {
  return (
    <div className="grid gap-3">
      {voted ? (
        <MyCode say={say} place={place} refusedForm={refusedForm} problem={problem} />
      ) : (
        <NewCode say={say} place={place} refusedForm={refusedForm} />
      )}
      <div className="text-[0.86rem] text-ink-2">
        <p>{say('secret.honest')}</p>
        <p className="mt-1">
          {say('secret.statutes')}{' '}
          <a href="https://www.belenios.org/" rel="noreferrer" className="inline-block py-1">
            Belenios
          </a>
          .
        </p>
      </div>
    </div>
  )
}

function MyCode({ say, place, refusedForm, problem }: Omit<Secret, 'voted'>) {
  const wrong = refusedForm?.refusal.code === 'code_unknown' || refusedForm?.refusal.code === 'code_required'
  return (
    <>
      <ForgetCode place={place} />
      <TextField
        name="code"
        label={say('secret.my_code')}
        hint={say('secret.my_code_hint')}
        defaultValue={refusedForm?.values.code}
        problem={wrong ? problem : undefined}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        required
      />
    </>
  )
}

/** Drawn in the browser; where that did not happen, by us, and then the page says so. */
function NewCode({ say, place, refusedForm }: Omit<Secret, 'voted' | 'problem'>) {
  const words = { title: say('secret.code'), for: say('secret.code_for') }
  const code = readCode(refusedForm?.values.code ?? '') ?? codeOf(randomBytes(CODE_BYTES))
  const ours = (
    <CodeCard words={{ ...words, drawn: say('secret.by_server') }} code={spacedCode(code)}>
      <input type="hidden" name="code" value={code} />
    </CodeCard>
  )
  if (refusedForm?.refusal.code === 'code_missing') return ours
  return (
    <>
      <noscript>{ours}</noscript>
      <SecretCode
        place={place}
        words={{
          ...words,
          drawn: say('secret.by_browser'),
          copy: say('secret.copy'),
          copied: say('secret.copied'),
          print: say('secret.print'),
        }}
      />
    </>
  )
}
