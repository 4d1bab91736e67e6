import { current } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import { DifferenceText } from '#app/ui/difference.tsx'
import { difference } from '#lib/text/difference.ts'

/** Beyond this a form would carry too much; then the whole text is to be read again. */
export const LONGEST_COMPARED = 12_000

/** What changed between what the opener read and the text as it is: told by more than colour. */
export async function Changed({
  before,
  after,
  twoWays,
}: {
  before: string
  after: string
  twoWays: boolean
}) {
  const { say } = await current()
  return (
    <Card edge="sky" className="mb-6">
      <h2>{say('open.changed')}</h2>
      <p className="mt-2 whitespace-pre-line">
        <DifferenceText passages={difference(before.replaceAll('\r\n', '\n'), after)} />
      </p>
      {twoWays ? <p className="mt-3 text-[0.92rem] text-ink-2">{say('open.two_ways')}</p> : null}
    </Card>
  )
}
