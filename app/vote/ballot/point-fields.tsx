import type { Say } from '#lib/i18n/words.ts'
import type { DotsRule } from '#lib/rules/methods/dots.ts'
import { NumberField } from './number-field.tsx'
import type { OptionField } from './option-field.ts'
import { PointsLeft } from './points-left.client.tsx'

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
