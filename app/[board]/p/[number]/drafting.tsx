import { CharterChanges } from '#app/charter/charter-change.tsx'
import { sentence } from '#app/forms/refusal-text.ts'
import { current } from '#app/session.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { RichText } from '#app/ui/rich-text.tsx'
import { WhyCancelled } from '#app/vote/why-cancelled.tsx'
import { refuse } from '#lib/rules/base/refusal.ts'
import { LIMITS } from '#lib/rules/base/text.ts'
import type { RefusedForm } from '#lib/store/refused-forms.ts'
import type { BoardScope } from '#lib/store/scope.ts'
import { isEmpty } from '#lib/text/reading.ts'
import { EMPTY_TEXT } from '#lib/text/schema.ts'
import type { CheckedProposal } from '#lib/views/proposal/checked-proposal.ts'
import type { ProposalView } from '#lib/views/proposal/proposal.ts'
import { Discussion } from './discussion.tsx'
import { EarlierRounds } from './earlier-rounds.tsx'
import { Editor } from './editor/editor.tsx'
import { editorWords } from './editor/editor-words.ts'
import { AskNeeded, NeededBy } from './needed.tsx'
import { SealedPage } from './sealed.tsx'
import { SecondWindow } from './second-window.tsx'
import { Unsent } from './unsent.tsx'
import { TakeOverForm, WithdrawForm } from './withdrawing.tsx'

export interface Props {
  checked: CheckedProposal
  view: ProposalView
  address: string
  scope: BoardScope
  refusedForm: RefusedForm | undefined
  tab: 'text' | 'discussion'
}

/** A text being written, for the first time or again. On a phone, text and discussion are two tabs. */
export async function Drafting({ checked, view, address, scope, refusedForm, tab }: Props) {
  const { say } = await current()
  const written = view.text ?? EMPTY_TEXT
  const [lastCancelled] = view.cancelled
  // The last vote there was came to nothing, and its text is being written again.
  const isBack = (lastCancelled?.round ?? 0) > (view.rounds[0]?.round ?? 0)
  const text = isEmpty(written) ? (
    <p className="text-ink-2">{say('draft.empty')}</p>
  ) : (
    <RichText node={written} />
  )
  return (
    <>
      {view.stage === 'withdrawn' ? <Notice tone="sky">{say('draft.withdrawn')}</Notice> : null}
      <TakeOverForm view={view} address={address} />
      {view.reopening ? <Reopened view={view} /> : null}
      <NeededBy view={view} address={address} refusedForm={refusedForm} />
      {isBack && lastCancelled ? <WhyCancelled round={lastCancelled} /> : null}
      <Tabs address={address} tab={tab} messages={view.discussion.n} />
      <div className="grid items-start gap-6 lg:grid-cols-[1.7fr_1fr]">
        <div className={`min-w-0 grid-cols-1 gap-6 lg:grid ${tab === 'text' ? 'grid' : 'hidden'}`}>
          <ProposedCharter view={view} scope={scope} />
          {view.may.write ? (
            <Editor
              ticketAddress={`${address}/do/ticket`}
              words={editorWords(say)}
              unsent={<Unsent say={say} />}
              brief={<BriefInDraft view={view} address={address} refusedForm={refusedForm} />}
            >
              {text}
              <noscript>
                <p className="mt-4 text-ink-2">{say('draft.no_script')}</p>
              </noscript>
            </Editor>
          ) : (
            <Card>
              <BriefInDraft view={view} address={address} refusedForm={refusedForm} />
              {text}
              {view.stage === 'withdrawn' ? null : (
                <p className="mt-5 border-t border-line pt-3 text-[0.86rem] text-ink-2">
                  {say('draft.members_write')}
                </p>
              )}
            </Card>
          )}
          {scope.board.example && view.may.write ? (
            <SecondWindow slug={scope.board.slug} address={address} />
          ) : null}
          <AskNeeded view={view} address={address} refusedForm={refusedForm} />
          {view.may.withdraw ? <WithdrawForm address={address} /> : null}
          <EarlierRounds rounds={view.rounds} cancelled={view.cancelled} />
          <SealedPage {...{ checked, scope }} />
        </div>
        <div className={`min-w-0 lg:block ${tab === 'discussion' ? '' : 'hidden'}`}>
          <Discussion view={view} address={address} typed={refusedForm?.values.message} />
        </div>
      </div>
    </>
  )
}

async function ProposedCharter({ view, scope }: Pick<Props, 'view' | 'scope'>) {
  const { say, reader } = await current()
  if (!view.charter) return null
  const { change, moved } = view.charter
  return (
    <>
      {moved && view.may.write ? (
        <Notice tone="sky">{sentence(say, refuse('charter_moved'), reader)}</Notice>
      ) : null}
      <CharterChanges say={say} change={change} fate="now">
        {view.may.write ? (
          <p>
            <a
              href={`/${scope.board.slug}/charter/change?proposal=${view.number}`}
              className="inline-flex min-h-[44px] items-center"
            >
              {say('charter.form.revise')}
            </a>
          </p>
        ) : null}
      </CharterChanges>
    </>
  )
}

async function Tabs({
  address,
  tab,
  messages,
}: {
  address: string
  tab: 'text' | 'discussion'
  messages: number
}) {
  const { say } = await current()
  const look = (on: boolean) =>
    `inline-flex min-h-[44px] items-center font-semibold no-underline ${on ? 'text-ink shadow-[inset_0_-3px_var(--leaf)]' : 'text-ink-2'}`
  return (
    <p className="mb-3 flex gap-5 lg:hidden">
      <a
        href={address}
        className={look(tab === 'text')}
        {...(tab === 'text' ? { 'aria-current': 'page' as const } : {})}
      >
        {say('draft.text')}
      </a>
      <a
        href={`${address}?tab=discussion`}
        className={look(tab === 'discussion')}
        {...(tab === 'discussion' ? { 'aria-current': 'page' as const } : {})}
      >
        {say('draft.discussion')} ({messages})
      </a>
    </p>
  )
}

async function BriefInDraft({
  view,
  address,
  refusedForm,
}: {
  view: ProposalView
  address: string
  refusedForm: RefusedForm | undefined
}) {
  const { say } = await current()
  const refused = refusedForm && 'brief' in refusedForm.values
  return (
    <div className="mb-4">
      <p className="text-[0.86rem] text-ink-2">
        <strong>{say('draft.brief')}</strong> ({say('draft.brief_hint')})
      </p>
      <p className={`mt-1 whitespace-pre-line ${view.brief ? 'text-[1.05rem]' : 'text-ink-2'}`}>
        {view.brief || say('draft.brief_missing')}
      </p>
      {view.may.write ? (
        <details open={refused} className="mt-1">
          <summary className="inline-flex min-h-[44px] items-center text-leaf underline underline-offset-3">
            {say('draft.edit_brief')}
          </summary>
          <form action={`${address}/do/edit-brief`} method="post" className="mt-2 grid gap-4">
            <TextField
              name="title"
              label={say('draft.title')}
              defaultValue={refusedForm?.values.title ?? view.title}
              required
              maxLength={LIMITS.title * 2}
            />
            <TextArea
              name="brief"
              label={say('draft.brief')}
              hint={say('draft.brief_hint')}
              defaultValue={refusedForm?.values.brief ?? view.brief}
              maxLength={LIMITS.brief * 4}
            />
            <Button look="plain">{say('draft.brief_go')}</Button>
          </form>
        </details>
      ) : null}
    </div>
  )
}

async function Reopened({ view: { reopening, inForce } }: { view: ProposalView }) {
  const { say } = await current()
  if (!reopening) return null
  return (
    <Card edge="sky" className="mb-6">
      <h2>{say('draft.reopened_why')}</h2>
      <p className="mt-1 whitespace-pre-line">
        {reopening.reason ? say('draft.quoted', { text: reopening.reason }) : null}{' '}
        {reopening.by ? `— ${reopening.by.name}${say('ask.and_others', { n: reopening.joined })}` : null}
      </p>
      {inForce ? (
        <p className="mt-1 text-[0.92rem] text-ink-2">{say('draft.holds', { number: inForce })}</p>
      ) : null}
    </Card>
  )
}
