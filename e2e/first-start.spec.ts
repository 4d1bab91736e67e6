import { rmSync } from 'node:fs'
import { expect, test } from './board.ts'
import { BARE, emptyFolder, serve } from './served.ts'

test('a first start says where to go and nothing else, and so does the next one on the same data', async () => {
  const folder = emptyFolder()
  for (const start of ['first', 'second']) {
    const app = await serve({ ...BARE, DATA_DIR: folder })
    expect((await fetch(app.url)).status, start).toBe(200)
    expect((await fetch(`${app.url}/readyz`)).status, start).toBe(200)
    await app.stop()
    expect(app.said(), start).toEqual([
      `To create a board: ${app.url}/new?key=${app.setupKey}`,
      `Tour de table: ${app.url}`,
    ])
  }
  rmSync(folder, { recursive: true, force: true })
})
