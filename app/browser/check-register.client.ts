import type { Checked } from '#app/[board]/log/check.ts'
import { differenceSentence, reasonSentence } from '#app/[board]/log/check-sentences.ts'
import type { AskedCheck } from '#app/[board]/log/register-check.tsx'
import { onContent } from './page/content.client.ts'
import { refreshUnlessFilled } from './page/refresh.client.ts'

/* Rebuilds the register on this device from the bytes it fetches, and says in one sentence what came of it. */

/** One page is another where it says something else, however often it is drawn. */
let lastAsked: string | undefined
/** A page is drawn again once before it is told red: a vote may have closed since it was made. */
let drawnAgain = false

onContent(() => {
  const asked = document.querySelector<HTMLElement>('[data-check]')?.dataset.check
  if (!asked || asked === lastAsked) return
  if (lastAsked === undefined) say(plain(JSON.parse(asked).words.running, 'text-ink-2'))
  lastAsked = asked
  whenIdle(() => void check(asked))
})

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || !target.closest('#check-now') || !lastAsked) return
  say(plain(JSON.parse(lastAsked).words.running, 'text-ink-2'))
  void check(lastAsked)
})

/** Reading and typing go first; not every browser says when it has nothing else to do. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 2_000 })
  else setTimeout(work)
}

async function check(json: string): Promise<void> {
  const asked: AskedCheck = JSON.parse(json)
  if (lastAsked !== json) return
  try {
    const { checkRegister } = await import('#app/[board]/log/check.ts')
    const checked = await checkRegister(asked.base, asked.vkey, asked.page)
    if (lastAsked !== json) return
    const grew = checked.size !== asked.size
    if (checked.state === 'red' && checked.reason === 'shown' && grew && !drawnAgain) {
      drawnAgain = true
      return void refreshUnlessFilled()
    }
    say(...verdict(checked, asked))
    if (grew && checked.state !== 'red') void refreshUnlessFilled()
  } catch {
    if (lastAsked === json) say(plain(asked.words.away))
  }
}

function say(...lines: Node[]): void {
  document.querySelector('#register-check')?.replaceChildren(...lines)
  document.querySelector('#check-now')?.removeAttribute('hidden')
}

function verdict(checked: Checked, { locale, words }: AskedCheck): Node[] {
  switch (checked.state) {
    case 'green': {
      const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' })
      const date = day.format(new Date(checked.since))
      const help = checked.resumed ? words.resumedHelp : words.greenHelp
      return [line('leaf', `✓ ${words.green.replace('{date}', date)}`, help)]
    }
    case 'amber':
      return [line('stone', words.amber, words.amberHelp)]
    case 'red':
      return [
        line('clay', `✕ ${words.red}`, reasonSentence(checked, words)),
        ...list(checked.differences.map((one) => differenceSentence(one, words))),
        plain(words.redHelp, 'mt-2 text-[0.92rem]'),
      ]
    default:
      return checked satisfies never
  }
}

/** As the page draws a line of this tone. */
function line(tone: 'leaf' | 'stone' | 'clay', title: string, help: string): Node {
  const drawn = document.querySelector<HTMLTemplateElement>(`template[data-check-tone=${tone}]`)
  const lines = drawn ? document.importNode(drawn.content, true) : document.createDocumentFragment()
  const [chip, under] = [lines.querySelector('span'), lines.querySelector('p:last-child')]
  if (chip) chip.textContent = title
  if (under) under.textContent = help
  return lines
}

function list(sentences: readonly string[]): Node[] {
  if (sentences.length === 0) return []
  const drawn = document.createElement('ul')
  drawn.className = 'mt-1 list-disc pl-5 text-[0.92rem]'
  drawn.append(
    ...sentences.map((sentence) => {
      const item = document.createElement('li')
      item.textContent = sentence
      return item
    }),
  )
  return [drawn]
}

function plain(sentence: string, className = ''): Node {
  const drawn = document.createElement('p')
  drawn.className = className
  drawn.textContent = sentence
  return drawn
}
