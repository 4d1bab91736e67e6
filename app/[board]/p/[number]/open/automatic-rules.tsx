import { Fold } from '#app/ui/fold.tsx'
import type { CharterLine } from '#lib/i18n/phrases/charter.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Charter } from '#lib/rules/charter/charter.ts'

/** Where a sentence stands in the charter, if it does: « charte, ligne 7 ». */
export function charterLineOf(lines: readonly CharterLine[], say: Say) {
  return (id: string): string => {
    const index = lines.findIndex((line) => line.id === id)
    return index < 0 ? '' : say('opening.line', { line: index + 1 })
  }
}

const AUTOMATIC = ['proxies', 'early_close', 'extension', 'conflict'] as const

/** What nobody will have to do, nor can prevent: the charter does it in every vote. */
export function AutomaticRules({
  say,
  charter,
  lines,
  proxies,
}: {
  say: Say
  charter: Charter
  lines: readonly CharterLine[]
  proxies: number
}) {
  const provided: string[] = AUTOMATIC.filter((id) => charter[id] !== undefined)
  const sentences = lines.filter(({ id }) => provided.includes(id))
  if (sentences.length === 0) return null
  const line = charterLineOf(lines, say)
  return (
    <Fold title={say('close_date.by_itself')}>
      <ul className="mb-4 grid list-disc gap-1.5 pl-5 text-[0.92rem] text-ink-2">
        {sentences.map(({ id, text }) => (
          <li key={id}>
            {text} {id === 'proxies' && proxies > 0 ? `${say('opening.proxies_now', { n: proxies })} ` : ''}(
            {line(id)})
          </li>
        ))}
      </ul>
    </Fold>
  )
}
