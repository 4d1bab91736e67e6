import type { Say } from '#lib/i18n/words.ts'
import type { DotsRule } from '#lib/rules/methods/dots.ts'
import type { ScoreRule } from '#lib/rules/methods/score.ts'
import { type OptionField, optionField } from './fields.ts'
import { PointsLeft } from './points-left.tsx'

/** More scores than this find no place on a phone: then one types the number. */
const MOST_BUTTONS = 11

/** A score for each option: a row of numbers to tap, or a number to type where the range is wide. */
export function Score({
  say,
  rule: { params },
  fields,
}: {
  say: Say
  rule: ScoreRule
  fields: readonly OptionField[]
}) {
  const { min, max } = params
  const scores = Array.from({ length: Math.min(max - min + 1, MOST_BUTTONS + 1) }, (_, at) => min + at)
  return (
    <>
      <p className="text-[0.92rem] text-ink-2">{say('ballot.score_help', { min, max })}</p>
      {fields.map((field) =>
        scores.length > MOST_BUTTONS ? (
          <NumberField key={field.id} field={field} signed={min < 0} />
        ) : (
          <fieldset key={field.id}>
            <legend className="mb-1.5 font-semibold">{field.label}</legend>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(44px,1fr))] gap-1">
              {scores.map((score) => (
                <label
                  key={score}
                  className="relative grid min-h-[44px] cursor-pointer place-items-center rounded-[10px] border border-field bg-surface has-checked:border-leaf has-checked:bg-leaf has-checked:font-bold has-checked:text-on-leaf has-focus-visible:outline-3 has-focus-visible:outline-sky has-focus-visible:outline-offset-2"
                >
                  <input
                    type="radio"
                    name={optionField(field.id)}
                    value={score}
                    defaultChecked={String(score) === field.value}
                    className="sr-only"
                  />
                  {String(score).replace('-', '−')}
                </label>
              ))}
            </div>
          </fieldset>
        ),
      )}
    </>
  )
}

/** Points to share among options; a script counts those that are left. */
export function PointFields({
  say,
  rule: { params },
  fields,
}: {
  say: Say
  rule: DotsRule
  fields: readonly OptionField[]
}) {
  const { points } = params
  return (
    <>
      <p className="text-[0.92rem] text-ink-2">{say('ballot.dots_help', { points })}</p>
      {fields.map((field) => (
        <NumberField key={field.id} field={field} />
      ))}
      <PointsLeft points={points} left={say('ballot.points_left')} over={say('ballot.points_over')} />
    </>
  )
}

/** A whole number for one option. A field of text: one of numbers would lose what is typed and is none. */
function NumberField({
  field: { id, field, label, value, wrong },
  signed = false,
}: {
  field: OptionField
  /** It may be negative, for which the keys of numbers alone have no sign. */
  signed?: boolean
}) {
  return (
    <div className="flex items-center justify-between gap-3">
      <label htmlFor={field} className="font-semibold">
        {label}
      </label>
      <input
        type="text"
        id={field}
        name={optionField(id)}
        inputMode={signed ? 'text' : 'numeric'}
        autoComplete="off"
        maxLength={6}
        defaultValue={value}
        aria-invalid={wrong || undefined}
        className="min-h-[44px] w-[5rem] shrink-0 rounded-lg border border-field bg-surface px-3 text-right text-ink aria-invalid:border-2 aria-invalid:border-clay"
      />
    </div>
  )
}
