import { actions } from '#app/[board]/p/[number]/actions.ts'
import { commandsAt } from '#app/forms/commands-at.ts'

export const { GET, POST } = commandsAt(actions)
