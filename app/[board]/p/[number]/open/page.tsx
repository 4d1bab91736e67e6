import { notFound } from 'next/navigation'
import type { Temporal } from 'temporal-polyfill'
import { BoardFrame } from '#app/[board]/frame.tsx'
import { CharterChanges } from '#app/charter/charter-change.tsx'
import { sentence } from '#app/forms/refusal-text.ts'
import { readRefusedForm } from '#app/forms/refused-form.ts'
import { boardAt, current, database } from '#app/session.ts'
import { Card } from '#app/ui/card.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import { Brief } from '#app/vote/frozen-text.tsx'
import { charterLines } from '#lib/i18n/phrases/charter.ts'
import { explanationWords } from '#lib/i18n/phrases/window.ts'
import type { Say } from '#lib/i18n/words.ts'
import { isRefusal, type Refusal } from '#lib/rules/base/refusal.ts'
import { whyAfterNeeded } from '#lib/rules/window/needed.ts'
import type { BoardScope } from '#lib/store/scope.ts'
import { shortCounts } from '#lib/views/proposal/follow-ups.ts'
import { type OpenVoteView, openVoteView } from '#lib/views/proposal/open-vote.ts'
import { AutomaticRules, charterLineOf } from './automatic-rules.tsx'
import { Changed, LONGEST_COMPARED } from './changed.tsx'
import { refusedChoices } from './chosen.ts'
import { Curve } from './curve.tsx'
import { Dates } from './dates.tsx'
import { DurationPreset, presetAsked } from './duration-preset.tsx'
import { Go } from './go.tsx'
import { LeftOutMembers } from './left-out-members.tsx'
import { answeringHere, firstChosen, NeededHere } from './needed.tsx'
import { isAboutText, readingIn } from './reading.ts'
import { RuleChoice } from './rule-choice.tsx'
import { Shorter } from './shorter.tsx'
import { ChangedTimes, LessonNotice } from './window-notices.tsx'

/** Opening a vote: until when, by which rule, on exactly which text. */
export default async function OpenVote({
  params,
  searchParams,
}: {
  params: Promise<{ board: string; number: string }>
  searchParams: Promise<Record<string, string | string[]>>
}) {
  const { board, number } = await params
  const scope = await boardAt(board)
  const { say, reader } = await current()
  const refusedForm = await readRefusedForm()
  const address = `/${scope.board.slug}/p/${number}`
  const chosen = refusedForm && refusedChoices(scope.board, refusedForm.values)
  const view = /^[1-9]\d{0,8}$/.test(number)
    ? await openVoteView({ db: database(), scope }, Number(number), {
        preset: presetAsked(refusedForm?.values.preset ?? (await searchParams).easy),
        ...chosen,
        reading: refusedForm && readingIn(refusedForm.values),
      })
    : undefined
  if (!view || (isRefusal(view) && view.code === 'not_found')) notFound()
  if (isRefusal(view)) return <NotYet scope={scope} address={address} number={number} problems={[view]} />
  if (view.missing.length > 0)
    return <NotYet scope={scope} address={address} number={number} problems={view.missing} />
  const { charter } = scope.board
  const { recommendation } = view
  const { timeZone: zone } = scope.board
  const answer = answeringHere(view, zone)
  const dates = {
    say,
    reader,
    zone,
    recommendation,
    inTime: (date: Temporal.Instant) => !whyAfterNeeded(view.needed, date, { zone, now: view.now }),
    longerFirst: view.lesson !== null,
    values: refusedForm?.values ?? firstChosen(answer),
  }
  const shorter = view.shorter.filter((date) => dates.inTime(date.close))
  const mayClose = answer?.how !== 'too_late'
  const often = await shortCounts({ db: database(), scope })
  const lines = charterLines(say, charter)
  const again = refusedForm && isAboutText(refusedForm.refusal)
  const changed = view.asRead?.plain ?? (again ? refusedForm.values.seen : undefined)
  return (
    <BoardFrame scope={scope} here="home" title={say('open.title')}>
      <Crumb say={say} address={address} number={number} />
      <h1>{say('open.title')}</h1>
      <p className="mt-1 mb-5 text-ink-2">{say('open.intro')}</p>
      {refusedForm ? <Notice tone="clay">{sentence(say, refusedForm.refusal, reader)}</Notice> : null}
      {changed ? <Changed before={changed} after={view.plain} twoWays={view.asRead !== null} /> : null}
      <form
        action={`${address}/do/open-vote`}
        method="post"
        className="printed grid items-start gap-6 lg:grid-cols-[1.7fr_1fr]"
      >
        <input type="hidden" name="confirmed" value={view.hash} />
        <input type="hidden" name="seq" value={view.seq} />
        <input type="hidden" name="preset" value={view.preset} />
        {view.plain.length <= LONGEST_COMPARED ? (
          <input type="hidden" name="seen" value={view.plain} />
        ) : null}
        <div className="grid min-w-0 gap-6">
          <Card>
            <DurationPreset
              say={say}
              address={`${address}/open`}
              preset={view.preset}
              amended={view.amended}
            />
            <NeededHere say={say} reader={reader} needed={view.needed} answer={answer} address={address} />
            <LessonNotice say={say} view={view} />
            {mayClose ? (
              <Dates
                {...dates}
                shorter={
                  shorter.length > 0 ? (
                    <Shorter {...dates} view={{ ...view, shorter }} often={often} />
                  ) : undefined
                }
              />
            ) : null}
            <ChangedTimes say={say} changed={view.changed} />
            <Curve {...dates} calendar={scope.board.calendar} />
            <Fold title={say('close_date.why')}>
              <p className="text-[0.92rem] text-ink-2">
                {explanationWords(say, reader, recommendation.explanation)}
              </p>
            </Fold>
            <LeftOutMembers say={say} reader={reader} leftOutByDate={view.leftOutByDate} />
          </Card>
          <CharterChanges say={say} change={view.change} fate="now" />
          <Text say={say} view={view} open={changed !== undefined} />
        </div>
        <div className="grid gap-6">
          <Card>
            <RuleChoice
              say={say}
              line={charterLineOf(lines, say)}
              view={view}
              charter={charter}
              charterAddress={`/${scope.board.slug}/charter`}
              refusedForm={refusedForm}
            />
          </Card>
          <Card>
            <h2>{say('open.what_happens')}</h2>
            <p className="mt-1 mb-4 text-[0.92rem] text-ink-2">
              {say('open.what_happens_help', { n: view.roll.volunteers + view.roll.staff })}
            </p>
            <AutomaticRules say={say} charter={charter} lines={lines} proxies={view.proxies} />
            {mayClose ? (
              <Go say={say} asRead={view.asRead ?? (again ? view : null)} />
            ) : (
              <p>{say('needed.too_late')}</p>
            )}
          </Card>
        </div>
      </form>
    </BoardFrame>
  )
}

function Crumb({ say, address, number }: { say: Say; address: string; number: string }) {
  return (
    <p className="text-[0.86rem]">
      <a href={address} className="inline-block py-1">
        {say('draft.number', { number })}
      </a>{' '}
      › {say('open.crumb')}
    </p>
  )
}

/** What is to be done before a vote can open. */
async function NotYet({
  scope,
  address,
  number,
  problems,
}: {
  scope: BoardScope
  address: string
  number: string
  problems: readonly Refusal[]
}) {
  const { say, reader } = await current()
  return (
    <BoardFrame scope={scope} here="home" title={say('open.not_yet')}>
      <Crumb say={say} address={address} number={number} />
      <h1 className="mb-4">{say('open.not_yet')}</h1>
      {problems.map((problem) => (
        <Notice key={problem.code} tone="clay">
          {sentence(say, problem, reader)}
        </Notice>
      ))}
      <p>
        <a href={address} className="inline-flex min-h-[44px] items-center">
          {say('draft.number', { number })}
        </a>
      </p>
    </BoardFrame>
  )
}

/** What would be frozen, to be read once more. */
function Text({ say, view, open }: { say: Say; view: OpenVoteView; open: boolean }) {
  return (
    <Fold title={say('open.text')} open={open}>
      <div className="grid gap-4 pt-2">
        <Brief say={say} brief={view.brief} />
        <Card>
          <p className="mb-2 text-[1.2rem] font-bold">{view.title}</p>
          <RichText node={view.body} />
        </Card>
      </div>
    </Fold>
  )
}
