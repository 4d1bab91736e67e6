let last = 0

/** The lines of an event; its id is one of its own where none is given. */
export function event(...lines: string[]): string[] {
  const id = lines.some((line) => line.startsWith('UID:')) ? [] : [`UID:${++last}@t.example`]
  return ['BEGIN:VEVENT', ...id, 'DTSTAMP:20260101T000000Z', ...lines, 'SEQUENCE:0', 'END:VEVENT']
}

export function calendar(...parts: string[][]): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0']
  return [...head, ...parts.flat(), 'END:VCALENDAR', ''].join('\r\n')
}
