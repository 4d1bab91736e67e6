import type { Say } from '#lib/i18n/words.ts'
import type { RuleOn } from '#lib/rules/methods/rule.ts'
import { type OptionField, optionField } from './fields.ts'

/** A rank for each option, from a list: nothing to type, nothing to drag. */
export function RankFields({
  say,
  rule,
  fields,
}: {
  say: Say
  rule: RuleOn<'ranks'>
  fields: readonly OptionField[]
}) {
  const ranks = fields.map((_, at) => String(at + 1))
  return (
    <>
      <p className="text-[0.92rem] text-ink-2">{help(say, rule, fields)}</p>
      {fields.map(({ id, field, label, value, wrong }) => (
        <div key={id} className="flex items-center justify-between gap-3">
          <label htmlFor={field} className="font-semibold">
            {label}
          </label>
          <select
            id={field}
            name={optionField(id)}
            defaultValue={value}
            aria-invalid={wrong || undefined}
            className="min-h-[44px] shrink-0 rounded-lg border border-field bg-surface px-2 text-ink aria-invalid:border-2 aria-invalid:border-clay"
          >
            <option value="">{say('ballot.no_rank')}</option>
            {ranks.map((rank) => (
              <option key={rank} value={rank}>
                {say('ballot.rank', { rank: Number(rank) })}
              </option>
            ))}
            {value === '' || ranks.includes(value) ? null : <option value={value}>{value}</option>}
          </select>
        </div>
      ))}
    </>
  )
}

function help(say: Say, rule: RuleOn<'ranks'>, fields: readonly OptionField[]): string {
  if (rule.id === 'irv/1') return say('ballot.ranking_irv')
  if (rule.id === 'stv/1') return say('ballot.ranking_stv', { seats: rule.params.seats })
  const none = fields.find(({ id }) => id === rule.params.default)
  const equals = say('ballot.ranking_schulze')
  return none ? `${equals} ${say('ballot.ranking_none', { none: none.label })}` : equals
}
