import { CharterChanges } from '#app/charter/charter-change.tsx'
import { current } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import { Brief } from '#app/vote/frozen-text.tsx'
import { Result } from '#app/vote/result/result.tsx'
import { SizingExplained } from '#app/vote/time/sizing-explained.tsx'
import { Turnouts } from '#app/vote/time/turnout.tsx'
import { WindowFeedback } from '#app/vote/time/window-feedback.tsx'
import { Discussion } from './discussion.tsx'
import type { Props } from './drafting.tsx'
import { EarlierRounds } from './earlier-rounds.tsx'
import { JointRequestCard } from './joint-request.tsx'
import { NextSteps, ReopenDecision, ReviewNote } from './reopening.tsx'
import { SealedPage } from './sealed.tsx'
import { Unsent } from './unsent.tsx'

/** What was decided, how it was counted, what it is based on, and the way to reopen it. */
export async function DecidedProposal({ checked, view, address, scope, refusedForm }: Props) {
  const { say, reader } = await current()
  const [last, ...earlier] = view.rounds
  if (!last) return null
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1.7fr_1fr]">
      <div className="grid min-w-0 gap-6">
        {view.lateWords ? <Unsent say={say} stored={view.lateWords} /> : null}
        {view.jointRequest ? <JointRequestCard jointRequest={view.jointRequest} address={address} /> : null}
        <ReviewNote view={view} />
        <Result round={last} inForce={view.inForce} />
        <NextSteps view={view} address={address} refusedForm={refusedForm} />
        <Brief say={say} brief={last.text.brief} />
        <Card id="text">
          <h2 className="mb-3">{say('log.text')}</h2>
          <RichText node={last.text.body} />
        </Card>
        <CharterChanges say={say} change={last.change} fate={last.outcome === 'adopted' ? 'done' : 'not'} />
        <EarlierRounds rounds={earlier} cancelled={view.cancelled} />
      </div>
      <div className="grid min-w-0 gap-6">
        <ReopenDecision view={view} address={address} refusedForm={refusedForm} />
        <WindowFeedback say={say} round={last} action={`${address}/do`} />
        <Card>
          <h2>{say('outcome.not_in_time')}</h2>
          <p className="mt-1 text-[0.92rem] text-ink-2">
            {say('outcome.not_in_time_help', {
              silent: last.roll.volunteers + last.roll.staff - last.answered.volunteers - last.answered.staff,
            })}
          </p>
          <Turnouts say={say} turnouts={last.turnouts} />
          <SizingExplained say={say} reader={reader} sizing={last.sizing} proposal={address} />
        </Card>
        <SealedPage {...{ checked, scope }} line={say('outcome.line', { index: last.entry })} />
        <Discussion view={view} address={address} typed={refusedForm?.values.message} />
      </div>
    </div>
  )
}
