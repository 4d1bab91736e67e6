export interface LifeStep {
  name: string
  detail: string
  state: 'done' | 'now' | 'ahead'
}

const LOOKS = { done: 'border-leaf text-ink-2', now: 'border-ink text-ink', ahead: 'border-line text-ink-3' }

/** Where something is on its way; the step it is at is announced, not only coloured. */
export function LifeLine({ steps }: { steps: LifeStep[] }) {
  return (
    <ol className="mt-5 mb-6 flex gap-1.5 text-[0.82rem] font-semibold sm:text-[0.92rem]">
      {steps.map(({ name, detail, state }) => (
        <li
          key={name}
          {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}
          className={`flex-1 border-t-4 pt-2.5 ${LOOKS[state]}`}
        >
          {name}
          <small className="hidden font-normal sm:block">{detail}</small>
        </li>
      ))}
    </ol>
  )
}
