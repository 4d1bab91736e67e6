import { Fold } from '#app/ui/fold.tsx'
import { Wide } from '#app/ui/wide.tsx'
import type { CountFormatter } from '#lib/i18n/count/count-formatter.ts'
import { type Figures, figuresOf } from '#lib/i18n/count/figures.ts'
import type { Recount } from '#lib/rules/methods/recount.ts'

/** The numbers of the picture, as tables. */
export function FigureTables({ formatter, count }: { formatter: CountFormatter; count: Recount }) {
  return (
    <Fold title={formatter.say('figures.title')}>
      <div className="grid gap-5 pb-3">
        {figuresOf(formatter, count).map((figures) => (
          <Wide key={figures.caption} label={figures.caption}>
            <FigureTable {...figures} />
          </Wide>
        ))}
      </div>
    </Fold>
  )
}

function FigureTable({ caption, columns, rows }: Figures) {
  return (
    <table className="w-full text-left text-[0.92rem] tabular-nums">
      <caption className="pb-1 text-left font-semibold">{caption}</caption>
      <thead>
        <tr className="border-b-2 border-line align-bottom">
          {columns.map((column) => (
            <th key={column} scope="col" className="min-w-16 py-1.5 pr-4 font-normal text-ink-2">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {rows.map(([head, ...cells]) => (
          <tr key={`${head} ${cells.join(' ')}`}>
            <th scope="row" className="min-w-24 py-1.5 pr-4 font-semibold">
              {head}
            </th>
            {cells.map((cell, at) => (
              <td key={columns[at + 1]} className="py-1.5 pr-4">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
