import { current } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import { runningConfig } from '#lib/adapters/config.ts'

/** In the example: the same text in a second window, as someone else, to see both write. */
export async function SecondWindow({ slug, address }: { slug: string; address: string }) {
  const { say } = await current()
  const { secondWindow } = runningConfig()
  if (!secondWindow) return null
  return (
    <Card>
      <p>
        <a
          href={`${secondWindow}/example?${new URLSearchParams({ board: slug, back: address })}`}
          target="_blank"
          rel="noopener"
        >
          {say('example.second')}
        </a>
      </p>
    </Card>
  )
}
