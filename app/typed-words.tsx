import type { Kept } from './form.ts'
import { current } from './session.ts'
import { Card } from './ui/card.tsx'

const WORDS = ['problem', 'concern', 'change', 'word', 'reason', 'brief', 'message'] as const
export type TypedField = (typeof WORDS)[number]

/** What was typed and refused, where the page has no form left to put it in: to be read and copied, never lost. */
export async function TypedWords({
  kept,
  inForms,
}: {
  kept: Kept | undefined
  inForms: readonly TypedField[]
}) {
  const { say } = await current()
  const lost = WORDS.filter((field) => !inForms.includes(field)).flatMap(
    (field) => kept?.values[field]?.trim() || [],
  )
  if (lost.length === 0) return null
  return (
    <Card edge="clay">
      <h2>{say('kept.title')}</h2>
      {lost.map((text) => (
        <p key={text} className="mt-2 whitespace-pre-line">
          {text}
        </p>
      ))}
    </Card>
  )
}
