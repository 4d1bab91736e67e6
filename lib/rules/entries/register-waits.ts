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
    super(`the register of board ${boardId} is not added to: ${JSON.stringify(wait)}`)
    this.boardId = boardId
    this.wait = wait
  }
}
