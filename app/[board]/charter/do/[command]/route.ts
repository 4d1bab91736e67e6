import { actions } from '#app/[board]/charter/actions.ts'
import { commandsAt } from '#app/forms/commands-at.ts'

export const { GET, POST } = commandsAt(actions)
