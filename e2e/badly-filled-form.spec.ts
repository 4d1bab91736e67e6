import { ask, newPlace, ours, post, refusedBy } from './ask.ts'
import { database, expect, test } from './board.ts'

test('what is too long to be a form is refused before it is read', async ({ visit }) => {
  const { board, number, cookie } = await newPlace(visit)
  const address = `/${board.slug}/p/${number}/do/message`
  const long = await post(address, { message: 'a'.repeat(300_000) }, { ...ours(), cookie })
  expect(long.status).toBe(413)
  expect(long.text).toContain('C’est trop long pour être envoyé en une fois.')
  const unmeasured = await ask('POST', address, { ...ours(), cookie, 'transfer-encoding': 'chunked' }, '')
  expect(unmeasured.status).toBe(413)
})

test('a form badly filled comes back with what was typed in it', async ({ visit }) => {
  const { board, number, cookie } = await newPlace(visit)
  const { slug } = board
  const address = `/${slug}/p/${number}`
  const refused = async (path: string, form: Record<string, string>, sentence: string, kept: string[]) => {
    const answer = await refusedBy(path, form, { ...ours(), cookie })
    expect(answer.status, path).toBe(200)
    expect(answer.text, path).toContain(sentence)
    for (const words of kept) expect(answer.text, path).toContain(words)
  }
  const long = `${'Bonjour à tous. '.repeat(1_250)}!`
  expect(long).toHaveLength(20_001)
  await refused('/new/do', { name: 'Le Club' }, 'Il manque : votre prénom.', ['value="Le Club"'])
  await refused('/sign-in/do/request', { email: 'pas une adresse' }, 'Ceci n’est pas valable', [
    'value="pas une adresse"',
  ])
  await refused('/sign-in/do/code', { email: 'a@exemple.fr' }, 'Ce code n’est pas le bon.', [
    'value="a@exemple.fr"',
  ])
  await refused(`/${slug}/do/create-proposal`, { title: ' ' }, 'Donnez un titre à la proposition.', [])
  await refused(
    `/${slug}/do/create-proposal`,
    { title: long },
    'C’est trop long : le titre. 140 caractères au plus.',
    [long],
  )
  await refused(
    `${address}/do/message`,
    { message: long },
    'C’est trop long : le message. 5 000 caractères au plus.',
    [long],
  )
  await refused(
    `${address}/do/edit-brief`,
    { title: 'Vu', brief: long },
    'L’En bref tient en 300 caractères.',
    ['value="Vu"', long],
  )
  const place = { name: 'Ami', email: 'ami@exemple.fr', kind: 'volunteer', standing: 'elector' }
  await refused(`/${slug}/members/do/add`, { ...place, kind: 'chef' }, 'Ceci n’est pas valable', [
    'value="Ami"',
  ])
  await refused(`/${slug}/members/do/add`, { name: 'Ami' }, 'Ceci n’est pas valable', ['value="Ami"'])
  await refused(`/${slug}/members/do/add`, { ...place, name: long }, 'C’est trop long : le nom. ', [long])
  await refused(`/${slug}/members/do/change`, { ...place, member: '\0' }, 'Ceci n’existe pas', [])
  await refused(`${address}/do/open-vote`, { preset: 'jamais' }, 'Écrivez l’En bref', [])
  await refused(`${address}/do/vote`, { choice: 'peut-être', round: '\0' }, 'Ce', [])
  const written = await database()
    .selectFrom('member')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('board_id', '=', board.boardId)
    .executeTakeFirst()
  expect(written?.n).toBe('2')
})

test('a body that is no form is refused, and does nothing that an empty form would', async ({ visit }) => {
  const { board, number, cookie } = await newPlace(visit)
  const headers = { ...ours(), cookie }
  const page = `/${board.slug}/p/${number}`
  for (const type of [
    'application/json',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'text/plain',
    '',
  ]) {
    const sent = (path: string) => ask('POST', path, { ...headers, 'content-type': type }, '{"message":"x"}')
    // Sent empty, the last of them takes back the day an answer is needed by.
    for (const path of ['/sign-in/do/request', `${page}/do/message`, `${page}/do/need-answer`]) {
      const { status, text } = await sent(path)
      expect(status, `${path} ${type}`).toBe(422)
      expect(text).toContain('Ceci n’est pas valable')
    }
    expect((await sent('/api/language')).status).toBe(303)
  }
  // What nobody typed may be lost; the sentence is not.
  const filled = Object.fromEntries(['title', 'brief'].map((name) => [name, '\x01'.repeat(40_000)]))
  const answer = await refusedBy(`/${board.slug}/p/${number}/do/edit-brief`, filled, headers)
  expect(answer.text).toContain('caractères au plus')
})

test('a script is told a refusal by its status and its sentence, and nothing is kept of it', async ({
  visit,
}) => {
  const { board, number, cookie } = await newPlace(visit)
  const answer = await post(
    `/${board.slug}/p/${number}/do/edit-brief`,
    { title: ' ', brief: 'Vu' },
    { ...ours(), cookie, accept: 'application/json' },
  )
  expect(answer.status).toBe(422)
  expect(JSON.parse(answer.text)).toEqual({ sentence: 'Donnez un titre à la proposition.' })
  expect(answer.headers['set-cookie']).toBeUndefined()
})

test('a refused form is shown after a reload and a way round, to who typed it, until it is accepted', async ({
  visit,
}) => {
  const { board, number } = await newPlace(visit)
  const context = await visit(board.people.get('Maud')?.personId, { javaScriptEnabled: false })
  const page = await context.newPage()
  const address = `/${board.slug}/propose`
  const title = page.getByLabel('Ce qu’il faudrait décider')
  const long = `Un vélo ${'très '.repeat(40)}rapide`
  const refusal = page.getByText('C’est trop long : le titre. 140 caractères au plus.')
  await page.goto(address)
  // Without the browser's own limit.
  const send = (words: string) =>
    context.request.post(`/${board.slug}/do/create-proposal`, { headers: ours(), form: { title: words } })
  await send(long)
  for (const show of [() => page.goto(address), () => page.reload(), () => page.goto(address)]) {
    await show()
    await expect(refusal).toBeVisible()
    await expect(title).toHaveValue(long)
    expect(page.url()).toContain(address)
  }
  const [kept] = (await context.cookies()).filter(({ name }) => name === 'refused-form')
  expect(kept).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })

  await test.step('another page shows nothing of it, nor does another person’s with the same cookie', async () => {
    await page.goto(`/${board.slug}/p/${number}`)
    await expect(page.getByText('140 caractères au plus')).toHaveCount(0)
    await page.goBack()
    await expect(title).toHaveValue(long)
    const ines = await visit(board.people.get('Inès')?.personId)
    if (kept) await ines.addCookies([kept])
    const other = await ines.newPage()
    await other.goto(address)
    await expect(other.getByLabel('Ce qu’il faudrait décider')).toHaveValue('')
  })

  await test.step('a form refused on another page takes its place there alone', async () => {
    const second = await context.newPage()
    await context.request.post(`/${board.slug}/members/do/add`, {
      headers: ours(),
      form: { name: 'Lucie', email: 'chez elle', kind: 'staff', standing: 'elector' },
    })
    await second.goto(`/${board.slug}/members`)
    await expect(second.getByLabel('Prénom')).toHaveValue('Lucie')
    await page.reload()
    await expect(title).toHaveValue(long)
  })

  await title.fill('Un vélo rapide')
  await page.getByRole('button', { name: 'Commencer à écrire' }).click()
  await expect(page.getByRole('heading', { name: 'Un vélo rapide', level: 1 })).toBeVisible()
  await page.goto(address)
  await expect(title).toHaveValue('')
  await expect(refusal).toHaveCount(0)
})

test('where something of ours breaks, the words are given back, and one button sends them again', async ({
  visit,
}) => {
  const { board, number } = await newPlace(visit)
  const context = await visit(board.people.get('Maud')?.personId, { javaScriptEnabled: false })
  const page = await context.newPage()
  const ofBoard = database().updateTable('board').where('id', '=', board.boardId)
  const { charter } = await database()
    .selectFrom('board')
    .select('charter')
    .where('id', '=', board.boardId)
    .executeTakeFirstOrThrow()
  await page.goto(`/${board.slug}/p/${number}`)
  await page.getByLabel('Votre message').fill('Bonjour à tous.\n\nOn commence ?')
  await ofBoard.set({ charter: '{}' }).execute()
  const broken = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: 'Envoyer' }).click()
  expect((await broken).status()).toBe(503)
  await expect(page.getByText('Rien n’a été enregistré')).toBeVisible()
  await expect(page.getByLabel('le message')).toHaveValue('Bonjour à tous.\n\nOn commence ?')

  await ofBoard.set({ charter: JSON.stringify(charter) }).execute()
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect(page.getByRole('listitem').getByText(/^Bonjour à tous\.\s+On commence \?$/)).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(`/${board.slug}/p/${number}`)
})
