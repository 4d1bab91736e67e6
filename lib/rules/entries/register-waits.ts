/**
 * Why nothing is added to a register:
 * - `damaged`: what is stored is not what was sealed; `index` is the first entry at fault where it can be told
 * - `behind`: a checkpoint of `given` entries was given out, and this register holds fewer, or others: an older copy
 * - `elsewhere`: another installation signs it
 */
export type RegisterWait =
  | { readonly why: 'damaged'; readonly index: number | null }
  | { readonly why: 'behind'; readonly given: number }
  | { readonly why: 'elsewhere' }

/** Thrown where something was to be recorded: nothing of it is. */
export class RegisterWaits extends Error {
  readonly boardId: string
  readonly wait: RegisterWait
  constructor(boardId: string, wait: RegisterWait) {
    super(`the register of board ${boardId}: ${whatWaits(wait)}`)
    this.boardId = boardId
    this.wait = wait
  }
}

/** For the operator, of a board that is not in the database any more. */
export function whatIsGone({ boardId, given }: { boardId: string; given: number }): string {
  return `board ${boardId} is not in the database: ${given} lines of its register had been given out. Put back a copy that has it; to give it up, move ${boardId}.given-out away from the keys.`
}

/** For the operator: what is wrong, and the way on. */
export function whatWaits(wait: RegisterWait): string {
  switch (wait.why) {
    case 'damaged':
      return `what is stored is not what was sealed${wait.index === null ? '' : `, from line ${wait.index} on`}. Nothing is added to it. Put back an intact copy; this one cannot be taken up.`
    case 'behind':
      return `${wait.given} lines had been given out, and this is an older copy, or another. Put back the newest copy there is; if that is this one, take it up: npm run --silent register -- adopt BOARD`
    case 'elsewhere':
      return 'another installation signs it. Stop that one; then take the register up here: npm run --silent register -- adopt BOARD'
    default:
      return wait satisfies never
  }
}
