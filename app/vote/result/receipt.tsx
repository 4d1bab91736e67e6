import { Fold } from '#app/ui/fold.tsx'
import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import { receiptOf } from '#lib/i18n/count/receipt.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Tally } from '#lib/rules/methods/tally.ts'
import { FEWEST_SLIPS } from '#lib/rules/vote/urn.ts'
import type { ClosedRoundView } from '#lib/views/vote/closed-round.ts'

interface Props {
  formatter: CountFormatter
  tally: Tally
  file: ClosedRoundView['file']
  decision: number
}

/** The count step by step, to be redone by whoever wishes, by hand or from its file. */
export function Receipt({ formatter, tally, file, decision }: Props) {
  return (
    <Fold title={formatter.say('outcome.recount')}>
      <ol className="list-decimal pb-3 pl-6">
        {receiptOf(formatter, tally).map(({ text, under }) => (
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
      <File say={formatter.say} file={file} decision={decision} />
    </Fold>
  )
}

function File({ say, file, decision }: { say: Say } & Pick<Props, 'file' | 'decision'>) {
  if ('withheld' in file)
    return (
      <p className="pb-3 text-[0.92rem] text-ink-2">{say(`recount.${file.withheld}`, { n: FEWEST_SLIPS })}</p>
    )
  return (
    <div className="pb-3 text-[0.92rem]">
      <a href={file.address} download className="inline-flex min-h-[44px] items-center">
        {say(file.hasBallots ? 'recount.export' : 'recount.export_checked')}
      </a>
      <p className="text-ink-2">{say(file.hasBallots ? 'recount.export_help' : 'recount.export_line')}</p>
      <p>
        <code className="break-words">npm run --silent recount -- decision-{decision}.json</code>
      </p>
    </div>
  )
}
