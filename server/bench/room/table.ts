import { columns } from '../columns.ts'
import type { Row } from './measure.ts'

/** One figure a contender, ours first; none where a row has no sense for it. */
export interface Line {
  row: Row
  figures: readonly (number | undefined)[]
}

/** Columns for people to read: figures, ours over the peer it is held against, what was to be reached, and whether it was. */
export function table(names: readonly string[], lines: readonly Line[]): string {
  const heads = ['', ...names, 'ratio', 'to reach', '']
  const rows = lines.map(({ row, figures }) => {
    const ratio = ratioOf(names, { row, figures })
    return [
      row.name,
      ...figures.map((figure) => written(figure, row.digits ?? 0)),
      written(ratio, 2),
      targetOf(row),
      isMet(row, figures[0], ratio),
    ]
  })
  return columns([heads, ...rows])
}

function ratioOf(names: readonly string[], { row, figures }: Line): number | undefined {
  const [ours, ...peers] = figures
  const { target } = row
  if (ours === undefined || (target && 'most' in target)) return undefined
  const known = peers.filter((figure) => figure !== undefined)
  const best = target?.ratio === 'at least' ? Math.max(...known) : Math.min(...known)
  const against = target?.to ? figures[names.indexOf(target.to)] : best
  return against === undefined ? undefined : ours / against
}

function targetOf({ target }: Row): string {
  if (!target) return ''
  if ('most' in target) return `≤ ${target.most}`
  const sign = target.ratio === 'at most' ? '≤' : '≥'
  return `${sign} ${target.value} of ${target.to ?? 'the best'}`
}

function isMet({ target }: Row, ours: number | undefined, ratio: number | undefined): string {
  if (!target) return ''
  if ('most' in target) return ours !== undefined && ours <= target.most ? 'met' : 'NOT MET'
  if (ratio === undefined) return 'NOT MET'
  return (target.ratio === 'at most' ? ratio <= target.value : ratio >= target.value) ? 'met' : 'NOT MET'
}

function written(figure: number | undefined, digits: number): string {
  return figure === undefined ? '–' : figure.toFixed(digits)
}
