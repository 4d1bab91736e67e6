import { CHARTER_PARTS, type CharterLine, charterParts } from '#lib/i18n/phrases/charter.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Charter } from '#lib/rules/charter/charter.ts'

/** The rules in plain sentences, numbered throughout. The light charter shows what one has to know, the rest on demand. */
export function CharterRules({
  say,
  charter,
  linked = false,
}: {
  say: Say
  charter: Charter
  /** Each sentence can be linked to by what it is about: once a page. */
  linked?: boolean
}) {
  const parts = charterParts(say, charter)
  const [essential, ...rest] = CHARTER_PARTS
  let from = 1
  const shown = CHARTER_PARTS.map((part) => {
    const start = from
    from += parts[part].length
    return { part, start, lines: parts[part] }
  })
  const others = shown
    .filter(({ part, lines }) => rest.some((one) => one === part) && lines.length > 0)
    .map(({ part, start, lines }) => (
      <section key={part}>
        <h3 className="mt-4 mb-1.5">{say(`charter.part.${part}`)}</h3>
        <Lines start={start} lines={lines} linked={linked} />
      </section>
    ))
  return (
    <>
      <Lines start={1} lines={parts[essential]} linked={linked} />
      {charter.id === 'light/1' ? (
        <details className="mt-2">
          <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
            {say('charter.rest', { n: from - 1 - parts[essential].length })}
          </summary>
          {others}
        </details>
      ) : (
        others
      )}
    </>
  )
}

function Lines({ start, lines, linked }: { start: number; lines: readonly CharterLine[]; linked: boolean }) {
  return (
    <ol start={start} className="grid list-decimal gap-1.5 pl-8">
      {lines.map(({ id, text }) => (
        <li key={id} {...(linked ? { id } : {})}>
          {text}
        </li>
      ))}
    </ol>
  )
}
