const SHADES = ['bg-[#55606b]', 'bg-[#6b5566]', 'bg-[#4b6670]', 'bg-[#66604b]']

/** Two letters for a person. Decorative: the name stands beside it or in the label around it. */
export function Avatar({ name }: { name: string }) {
  const shade =
    SHADES[[...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % SHADES.length]
  return (
    <span
      aria-hidden="true"
      className={`inline-grid size-8 shrink-0 place-items-center rounded-full text-[0.76rem] font-bold text-white ${shade}`}
    >
      {initials(name)}
    </span>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0]?.[0], words.at(-1)?.[0]] : [...(words[0] ?? '?')].slice(0, 2)
  return letters.join('').toUpperCase()
}
