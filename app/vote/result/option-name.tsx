import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import { chosenIn, type Tally, tiedIn } from '#lib/rules/methods/tally.ts'

/** An option by its label, with a mark where it was chosen or is tied. */
export function OptionName({
  formatter,
  tally,
  option,
}: {
  formatter: CountFormatter
  tally: Tally
  option: OptionId
}) {
  const chosen = chosenIn(tally).includes(option)
  const tied = tiedIn(tally).includes(option)
  return (
    <span className={chosen ? 'font-bold' : 'font-semibold'}>
      {formatter.option(option)}
      {chosen ? (
        <span className="text-[0.86rem] text-leaf-2"> ✓&nbsp;{formatter.say('mark.chosen')}</span>
      ) : null}
      {tied ? <span className="text-[0.86rem] text-ink-2"> =&nbsp;{formatter.say('mark.tied')}</span> : null}
    </span>
  )
}

/** An option where there is no room for its label. */
export function OptionLetter({ id }: { id: OptionId }) {
  return (
    <span
      aria-hidden="true"
      className="inline-grid size-7 shrink-0 place-items-center rounded-full border-2 border-field font-bold text-[0.86rem] uppercase"
    >
      {id}
    </span>
  )
}
