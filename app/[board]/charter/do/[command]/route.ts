import { commandsAt } from '#app/forms/commands-at.ts'
import { actions } from '#app/[board]/charter/actions.ts'

export const { GET, POST } = commandsAt(actions)
