import { commandsAt } from '#app/forms/commands-at.ts'
import { actions } from '#app/v/[token]/actions.ts'

export const { GET, POST } = commandsAt(actions)
