import type { Tally } from '#lib/decision/tally.ts'
import { receiptOf } from '#lib/receipt/receipt.ts'
import type { Teller } from '#lib/receipt/teller.ts'
import { Fold } from '../ui/fold.tsx'

/** The count step by step, to be redone by whoever wishes. */
export function Receipt({ teller, tally }: { teller: Teller; tally: Tally }) {
  return (
    <Fold title={teller.say('outcome.recount')}>
      <ol className="list-decimal pb-3 pl-6">
        {receiptOf(teller, tally).map(({ text, under }) => (
          <li key={text} className="py-0.5">
            {text}
            {under.length > 0 ? (
              <ul className="list-disc pl-5 text-[0.92rem] text-ink-2">
                {under.map((more) => (
                  <li key={more}>{more}</li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </Fold>
  )
}
