import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type CountFormatter, countFormatter } from '#lib/i18n/count/count-formatter.ts'
import { outcomeLabel } from '#lib/i18n/count/outcome.ts'
import { receiptOf } from '#lib/i18n/count/receipt.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type Say, words } from '#lib/i18n/words.ts'
import { chosenIn, type Tally, tiedIn } from '#lib/rules/methods/tally.ts'
import { utf8Text } from '#lib/tlog/bytes.ts'
import {
  type CheckedLine,
  checkLine,
  isLineAlone,
  type Problem,
  type Recounting,
  recountFile,
} from '#server/recount/recounting.ts'
import { brokenWords, problemWords, vouchedWords } from '#server/recount/words.ts'

/* Counts an exported decision again, with nothing but its file: no database, no network, no key.
   Ends with 0 where the count agrees with what was recorded, 1 where it does not, 2 where there is nothing to count. */

const MOST_MEGABYTES = 50
const MOST_PROBLEMS = 20

const { file, language, key } = argumentsGiven()
const say = words(language)
try {
  process.exitCode =
    file === undefined ? refuseTo(say('recount.usage')) : countAgain(say, { language, file, key })
} catch (error) {
  // Lists within lists without end. Anything else is a fault of ours, which must not pass for a count that differs.
  const deep = error instanceof RangeError
  process.exitCode = refuseTo(
    deep
      ? say('recount.too_deep', { file: file ?? '' })
      : String(error instanceof Error ? error.stack : error),
  )
}

interface Arguments {
  file: string
  language: Language
  /** The key that the reader trusts, as the register shows it. */
  key: string | undefined
}

function argumentsGiven(): Omit<Arguments, 'file'> & { file: string | undefined } {
  const asked = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || ''
  const usual = asked.startsWith('en') ? 'en' : 'fr'
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { recount: { type: 'boolean' }, lang: { type: 'string' }, key: { type: 'string' } },
    })
    const { lang = usual } = values
    const known = lang === 'fr' || lang === 'en'
    return {
      file: positionals.length === 1 && known ? positionals[0] : undefined,
      language: lang === 'en' ? 'en' : 'fr',
      key: values.key,
    }
  } catch {
    return { file: undefined, language: usual, key: undefined }
  }
}

/** Titles and labels come from the file: they may not move the cursor of whoever reads them. */
function visible(text: string): string {
  return `${text.replaceAll(/(?!\n)\p{Cc}/gu, '')}\n`
}

function refuseTo(text: string): 2 {
  process.stderr.write(visible(text))
  return 2
}

function countAgain(say: Say, { language, file, key }: Arguments): 0 | 1 | 2 {
  const read = readJson(say, file)
  if (typeof read === 'string') return refuseTo(read)
  if (isLineAlone(read.json)) {
    const checked = checkLine(read.json, key)
    return 'line' in checked ? lineAlone(say, checked) : refuseTo(problemsIn(say, file, checked))
  }
  const recounting = recountFile(read.json, key)
  if (!('count' in recounting)) return refuseTo(problemsIn(say, file, recounting))
  process.stdout.write(visible(report(say, language, recounting).join('\n')))
  if (recounting.differences.length > 0 || recounting.vouched.state === 'broken') return 1
  return recounting.broken.length > 0 ? refuseTo(brokenIn(say, recounting).join('\n')) : 0
}

/** What the file holds, or why it cannot be read, in a sentence. */
function readJson(say: Say, file: string): { json: unknown } | string {
  const path = resolve(process.env.TYPED_IN ?? '.', file)
  let bytes: Buffer
  try {
    const { size } = statSync(path)
    if (statSync(path).isDirectory()) return say('recount.directory', { file })
    if (size > MOST_MEGABYTES * 1_000_000) return say('recount.too_big', { file, max: MOST_MEGABYTES })
    bytes = readFileSync(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return code === 'ENOENT'
      ? say('recount.no_file', { file })
      : say('recount.unreadable', { file, why: code })
  }
  const text = utf8Text(bytes)
  if (text === undefined) return say('recount.not_utf8', { file })
  try {
    return { json: JSON.parse(text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return say('recount.not_json', { file, why: error.message })
  }
}

/** The file that anyone is given of a vote whose ballots are named. */
function lineAlone(say: Say, { line, leaf, vouched }: CheckedLine): 0 | 1 | 2 {
  const told = [
    say('recount.decision', { number: line.entry.decision, board: line.board.name, title: line.title }),
    say('recount.line', { index: line.index, leaf }),
    vouchedWords(say, vouched),
    say('recount.unsealed_words'),
    say('recount.no_ballots'),
  ]
  process.stdout.write(visible(told.join('\n')))
  return vouched.state === 'broken' ? 1 : vouched.state === 'claimed' ? 2 : 0
}

function problemsIn(say: Say, file: string, problems: readonly Problem[]): string {
  const rest = problems.length - MOST_PROBLEMS
  return [
    say('recount.bad_file', { file, n: problems.length }),
    ...problems.slice(0, MOST_PROBLEMS).map((problem) => `  ${problemWords(say, problem)}`),
    ...(rest > 0 ? [`  ${say('recount.more', { n: rest })}`] : []),
  ].join('\n')
}

function report(say: Say, language: Language, recounting: Recounting): string[] {
  const { file, count, differences, leaf } = recounting
  const { entry, options, grades } = file
  const formatter = countFormatter(language, entry.method, { options, ...(grades ? { grades } : {}) })
  return [
    say('recount.decision', { number: entry.decision, board: file.board.name, title: file.title }),
    say('recount.line', { index: file.index, leaf }),
    say('recount.roll', {
      n: file.roll.length,
      answered: count.answered.volunteers + count.answered.staff,
    }),
    '',
    say('recount.steps'),
    ...receiptOf(formatter, count.tally).flatMap(({ text, under }, i) => [
      `  ${i + 1}. ${text}`,
      ...under.map((more) => `     - ${more}`),
    ]),
    '',
    say('recount.outcome', { outcome: outcomeIn(formatter, count.tally) }),
    ...(differences.length === 0
      ? [say('recount.agrees')]
      : [
          say('recount.differs'),
          ...differences.map(
            ({ field, recorded, counted }) =>
              `  ${say('recount.difference', {
                field,
                recorded: JSON.stringify(recorded),
                counted: JSON.stringify(counted),
              })}`,
          ),
          ...brokenIn(say, recounting).map((line) => `  ${line}`),
        ]),
    ...(recounting.broken.length === 0 ? [say('recount.sealed')] : []),
    vouchedWords(say, recounting.vouched),
    say('recount.unsealed_words'),
  ]
}

/** In a word; among options, which. */
function outcomeIn(formatter: CountFormatter, tally: Tally): string {
  const options = [...chosenIn(tally), ...tiedIn(tally)]
  const word = formatter.say(outcomeLabel(tally))
  return options.length > 0 ? `${word} (${formatter.options(options)})` : word
}

function brokenIn(say: Say, { broken }: Recounting): string[] {
  return broken.map((one) => brokenWords(say, one))
}
