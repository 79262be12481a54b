/** A stretch of a text, and whether it is what was typed. */
export type Piece = { text: string; hit: boolean }

const isLetter = (char: string) => /[\p{L}\p{N}]/u.test(char)

/**
 * A text in pieces, those that were typed standing out: words where a word begins, a part number wherever it is and however it
 * is written.
 */
export function pieces(text: string, typed: string): Piece[] {
  const small = text.toLowerCase()
  const hits = new Uint8Array(text.length)
  for (const word of typed.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
    if (word.length < 2) continue
    for (let at = small.indexOf(word); at >= 0; at = small.indexOf(word, at + 1)) {
      if (at === 0 || !isLetter(small.charAt(at - 1))) hits.fill(1, at, at + word.length)
    }
  }
  const code = [...typed.toLowerCase()].filter(isLetter).join('')
  if (code.length >= 4 && /\d/.test(code)) {
    const places = Array.from(small, (_, at) => at).filter((at) => isLetter(small.charAt(at)))
    const at = places
      .map((place) => small.charAt(place))
      .join('')
      .indexOf(code)
    if (at >= 0) hits.fill(1, places[at], (places[at + code.length - 1] ?? 0) + 1)
  }
  const found: Piece[] = []
  for (let at = 0; at < text.length; at++) {
    const hit = hits[at] === 1
    const last = found.at(-1)
    if (last?.hit === hit) last.text += text.charAt(at)
    else found.push({ text: text.charAt(at), hit })
  }
  return found
}
