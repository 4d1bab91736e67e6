import { PageCheck } from '#app/[board]/log/page-check.tsx'
import { current } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import type { BoardScope } from '#lib/store/scope.ts'
import type { CheckedProposal } from '#lib/views/proposal/checked-proposal.ts'

/** Where anything on a proposal's page was sealed: that it is held against the register. */
export async function SealedPage({
  checked,
  scope,
  line,
}: {
  checked: CheckedProposal
  scope: BoardScope
  /** What is said of it; else that it is compared. */
  line?: string
}) {
  const { say } = await current()
  if (!checked.shown) return null
  return (
    <Card>
      <p className="text-[0.92rem]">
        {line ?? say('check.here')}{' '}
        <a href={`/${scope.board.slug}/log`} className="inline-block py-1">
          {say('check.how')}
        </a>
      </p>
      <PageCheck seal={checked.seal} page={{ file: 'shown', ...checked.shown }} />
    </Card>
  )
}
