import { gradeWords } from '#lib/i18n/phrases/grade.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { JudgmentRule } from '#lib/rules/methods/judgment.ts'
import type { Terms } from '#lib/rules/vote/opening/terms.ts'
import { type OptionField, optionField } from './fields.ts'

/** A grade for each option, one group of radios each: never a table, which no phone is wide enough for. */
export function Judgment({
  say,
  rule,
  terms,
  fields,
}: {
  say: Say
  rule: JudgmentRule
  terms: Pick<Terms, 'grades'>
  fields: readonly OptionField[]
}) {
  const words = gradeWords(say, rule, terms)
  const leftOut = rule.params.ungraded === 'left_out'
  const grades = words.map((label, at) => ({ value: String(at), label }))
  return (
    <>
      <p className="text-[0.92rem] text-ink-2">
        {leftOut
          ? say('ballot.judgment_left_out')
          : say('ballot.judgment_worst', { worst: words.at(-1) ?? '' })}
      </p>
      {fields.map(({ id, label, value: given }) => (
        <fieldset key={id}>
          <legend className="mb-1.5 font-semibold">{label}</legend>
          <div className="grid gap-1.5">
            {[...grades, ...(leftOut ? [{ value: '', label: say('ballot.no_grade') }] : [])].map(
              ({ value, label }) => (
                <label
                  key={value}
                  className="flex min-h-[44px] cursor-pointer items-center gap-3 rounded-[10px] border border-field bg-surface px-3 has-checked:border-2 has-checked:border-leaf has-checked:font-semibold"
                >
                  <input
                    type="radio"
                    name={optionField(id)}
                    value={value}
                    defaultChecked={value !== '' && value === given}
                    className="size-5 shrink-0 accent-leaf"
                  />
                  {label}
                </label>
              ),
            )}
          </div>
        </fieldset>
      ))}
    </>
  )
}
