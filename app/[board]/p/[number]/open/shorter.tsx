import { SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { formatDayOf, formatInstant, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { LIMITS } from '#lib/rules/base/text.ts'
import type { ShortCounts } from '#lib/views/proposal/follow-ups.ts'
import type { OpenVoteView } from '#lib/views/proposal/open-vote.ts'
import { LEFT_OUT } from './closing.ts'

interface Props {
  say: Say
  reader: Reader
  /** The board's. */
  zone: string
  view: OpenVoteView
  /** How often this board did it over the last year. */
  often: ShortCounts
  /** What a form that is shown again had. */
  values: Readonly<Record<string, string>>
}

const FOLLOW_UP_DAYS = 30

/** A date before the recommended one, and all that it takes: the number said, an apology, a reason, and a follow-up. */
export function Shorter({ say, reader, zone, view, often, values }: Props) {
  const { shorter, owners, recommendation } = view
  const chosen = shorter.find(({ close }) => close.toString() === values.shorter_at) ?? shorter.at(-1)
  const me = owners.find((owner) => owner.me)?.id
  return (
    <fieldset className="if-shorter mt-4 grid gap-4 border-t border-line pt-4">
      <legend className="sr-only">{say('short_vote.title')}</legend>
      <p className="text-[0.92rem] text-ink-2">
        {say('short_vote.intro')} {often.shortened > 0 ? say('short_vote.often_here', { ...often }) : null}
      </p>
      <fieldset>
        <legend className="mb-2 font-semibold">{say('short_vote.when')}</legend>
        <div className="grid gap-2">
          {shorter.map((date) => (
            <Earlier
              key={date.close.toString()}
              say={say}
              when={formatInstant(date.close, reader)}
              date={date}
              chosen={date === chosen}
              known={values[`${LEFT_OUT}${date.close}`] === String(date.leftOut)}
            />
          ))}
        </div>
      </fieldset>
      <TextArea
        name="apology"
        label={say('short_vote.apology')}
        hint={say('short_vote.apology_help')}
        defaultValue={values.apology ?? say('short_vote.apology_start')}
        maxLength={LIMITS.apology * 2}
      />
      <TextArea
        name="justification"
        label={say('short_vote.justification')}
        hint={say('short_vote.justification_help')}
        defaultValue={values.justification ?? justificationBegun(say, reader, view)}
        maxLength={LIMITS.justification * 2}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <SelectField
          name="owner"
          label={say('short_vote.owner')}
          hint={say('short_vote.owner_help')}
          defaultValue={values.owner ?? me}
          options={owners.map((owner) => ({
            value: owner.id,
            label: owner.me ? say('short_vote.owner_me', { name: owner.name }) : owner.name,
          }))}
        />
        <TextField
          name="due"
          type="date"
          label={say('short_vote.due')}
          defaultValue={
            values.due ?? dayAt(recommendation.close, zone).add({ days: FOLLOW_UP_DAYS }).toString()
          }
        />
      </div>
    </fieldset>
  )
}

/** The reason that an answer is needed before a day, where its writers gave one; else the beginning of a sentence. */
function justificationBegun(say: Say, reader: Reader, { needed }: OpenVoteView): string {
  if (!needed || needed.isPast) return `${say('short_vote.justification_start')} `
  const { by, reason } = needed
  return say('short_vote.justification_needed', { day: formatDayOf(by, reader), reason })
}

/** One date, and once it is chosen the box that says what it costs. */
function Earlier({
  say,
  when,
  date,
  chosen,
  known,
}: {
  say: Say
  when: string
  date: OpenVoteView['shorter'][number]
  chosen: boolean
  known: boolean
}) {
  const at = date.close.toString()
  return (
    <div className="shorter-row rounded-[10px] border border-field bg-surface px-4 has-[[type=radio]:checked]:border-2 has-[[type=radio]:checked]:border-leaf">
      <label htmlFor={`shorter-${at}`} className="flex min-h-[44px] cursor-pointer items-start gap-3 py-2.5">
        <input
          id={`shorter-${at}`}
          type="radio"
          name="shorter_at"
          value={at}
          defaultChecked={chosen}
          className="mt-1 size-5 shrink-0 accent-leaf"
        />
        <span className="min-w-0">
          <span className="block font-semibold first-letter:uppercase">{when}</span>
          <span className="block text-[0.86rem] text-ink-2">
            {say('short_vote.leaves', { n: date.leftOut })}
          </span>
        </span>
      </label>
      <label
        htmlFor={`known-${at}`}
        className="if-acknowledged flex min-h-[44px] cursor-pointer items-start gap-3 border-t border-line py-2.5"
      >
        <input
          id={`known-${at}`}
          type="checkbox"
          name={`${LEFT_OUT}${at}`}
          value={date.leftOut}
          defaultChecked={known}
          className="mt-1 size-5 shrink-0 accent-leaf"
        />
        <span>{say('short_vote.known', { n: date.leftOut })}</span>
      </label>
    </div>
  )
}
