import type { Teller } from '#lib/i18n/count/teller.ts'
import type { OptionId } from '#lib/rules/methods/counting/option.ts'
import type { Tally } from '#lib/rules/methods/tally.ts'
import { chosenIn, tiedIn } from '#lib/rules/methods/tally.ts'

/** An option by its label, with a mark where it was chosen or is tied. */
export function OptionName({ teller, tally, option }: { teller: Teller; tally: Tally; option: OptionId }) {
  const chosen = chosenIn(tally).includes(option)
  const tied = tiedIn(tally).includes(option)
  return (
    <span className={chosen ? 'font-bold' : 'font-semibold'}>
      {teller.option(option)}
      {chosen ? (
        <span className="text-[0.86rem] text-leaf-2"> ✓&nbsp;{teller.say('mark.chosen')}</span>
      ) : null}
      {tied ? <span className="text-[0.86rem] text-ink-2"> =&nbsp;{teller.say('mark.tied')}</span> : null}
    </span>
  )
}
