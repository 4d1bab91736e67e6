import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextArea } from '#app/ui/field.tsx'
import type { Say } from '#lib/i18n/words.ts'
import { LIMITS } from '#lib/rules/base/text.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { Conflicts, VotingForOthers } from '#lib/views/vote/voting-for-others.ts'

/** How many keep out of a vote, for everybody to see; who and why, for members. */
export function Recusals({
  say,
  conflicts: { n, named },
  rule,
}: {
  say: Say
  conflicts: Conflicts
  rule: VotingForOthers['conflictRule']
}) {
  if (n === 0) return null
  return (
    <Card edge="stone">
      <h2>{say('for_others.conflict.count', { n })}</h2>
      <p className="mt-1 text-[0.92rem] text-ink-2">{say('for_others.conflict.effect', { n, rule })}</p>
      <ul className="grid gap-2 pt-2 empty:hidden">
        {named.map(({ by, reason }) => (
          <li key={by.id}>
            <strong>{by.name}</strong>{' '}
            {reason ? say('draft.quoted', { text: reason }) : say('for_others.conflict.erased')}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** To say that the question touches one too closely: told what that does, and asked twice. */
export function DeclareConflictForm({
  say,
  forOthers,
  action,
  refusedForm,
}: {
  say: Say
  forOthers: VotingForOthers
  action: string
  refusedForm: RefusedForm | undefined
}) {
  if (!forOthers.mayDeclare) return null
  const typed = refusedForm && 'interest' in refusedForm.values ? refusedForm.values : undefined
  return (
    <details open={typed !== undefined} className="mt-3">
      <summary className="inline-flex min-h-[44px] items-center text-[0.92rem] underline underline-offset-3">
        {say('for_others.conflict.open')}
      </summary>
      <form action={`${action}/conflict`} method="post" className="mt-2 grid gap-3">
        <input type="hidden" name="round" value={forOthers.roundId} />
        <p className="text-[0.92rem]">{say('for_others.conflict.help')}</p>
        <p className="text-[0.92rem]">{say('for_others.conflict.rule', { rule: forOthers.conflictRule })}</p>
        <TextArea
          name="interest"
          label={say('for_others.conflict.reason')}
          hint={say('for_others.conflict.reason_hint')}
          defaultValue={typed?.interest}
          required
          maxLength={LIMITS.reason}
        />
        <label className="flex min-h-[44px] cursor-pointer items-start gap-3 py-1">
          <input
            type="checkbox"
            name="understood"
            value="yes"
            required
            className="mt-1 size-5 shrink-0 accent-leaf"
          />
          <span>{say('for_others.conflict.understood')}</span>
        </label>
        <Button look="plain">{say('for_others.conflict.go')}</Button>
      </form>
    </details>
  )
}
