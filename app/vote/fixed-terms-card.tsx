import { Temporal } from 'temporal-polyfill'
import { ruleWords } from '#app/charter/rule-words.ts'
import { Card } from '#app/ui/card.tsx'
import { formatDate, formatInstant, type Reader } from '#lib/i18n/dates.ts'
import type { Say } from '#lib/i18n/words.ts'
import type { Option } from '#lib/rules/methods/counting/option.ts'
import type { Rule } from '#lib/rules/methods/rule.ts'
import type { FixedTerms as FixedView } from '#lib/views/vote/fixed-terms.ts'
import type { Sizing } from '#lib/views/vote/sizing.ts'
import { SizingExplained } from './time/sizing-explained.tsx'

interface Props {
  say: Say
  reader: Reader
  fixed: FixedView
  sizing: Sizing
  proposal: string | undefined
}

/** How this vote is decided: none of it can change while it is open. */
export function FixedTermsCard({ say, reader, fixed, sizing, proposal }: Props) {
  const { method, terms, called, proxies } = fixed
  const lines = [
    ...numbers(say, method.rule),
    named({ say, reader, fixed }),
    say(terms.ballots === 'secret' ? 'fixed.secret' : 'fixed.named'),
    say('fixed.called', { n: called, proxies }),
    terms.early_close && say('charter.early_close', terms.early_close),
    terms.extension && say('charter.extension'),
    terms.review && say('fixed.review', { date: dayWords(terms.review, reader) }),
  ].filter((line) => line !== undefined)
  return (
    <Card>
      <h2>{say('fixed.title')}</h2>
      <ul className="mt-2 grid list-disc gap-1 pl-5 text-[0.92rem] text-ink-2">
        <li>
          {say(`rule.${method.name}`)}, {ruleWords(say, method.rule)}.
        </li>
        {terms.options.length > 0 ? (
          <li>
            {say('fixed.options', { n: terms.options.length })}
            <ul className="list-[circle] pl-5">
              {terms.options.map((option) => (
                <li key={option.id}>{optionWords(say, method.rule, terms.options, option)}</li>
              ))}
            </ul>
          </li>
        ) : null}
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <SizingExplained say={say} reader={reader} sizing={sizing} proposal={proposal} />
    </Card>
  )
}

function numbers(say: Say, { params }: Rule): string[] {
  if ('seats' in params) return [say('fixed.seats', { n: params.seats })]
  if ('min' in params) return [say('fixed.range', { min: params.min, max: params.max })]
  return 'points' in params ? [say('fixed.points', { n: params.points })] : []
}

function named({
  say,
  reader,
  fixed: { method, named },
}: Omit<Props, 'sizing' | 'proposal'>): string | undefined {
  if (!named) return undefined
  const who = named.who ? { name: named.who.name } : undefined
  const { params } = method.rule
  if (!('until' in params)) return who ? say('fixed.casting', who) : say('fixed.casting_unnamed')
  const until = formatInstant(Temporal.Instant.from(params.until), reader)
  return who ? say('fixed.decider', { ...who, until }) : say('fixed.decider_unnamed', { until })
}

function optionWords(say: Say, { params }: Rule, options: readonly Option[], { id, label }: Option): string {
  const majority = 'majorities' in params ? params.majorities?.[id] : undefined
  if (!majority || !('default' in params)) return label
  const none = options.find((option) => option.id === params.default)?.label ?? ''
  const [over = '', under = ''] = majority.split('/')
  return say('fixed.majority', { label, none, over, under })
}

/** A day is no instant: read at noon, it is the same day for everyone. */
function dayWords(day: string, { language }: Reader): string {
  return formatDate(Temporal.Instant.from(`${day}T12:00Z`), { language, timeZone: 'UTC' })
}
