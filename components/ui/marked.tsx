/** A text in pieces; those of odd rank are the words that were looked for. */
export function Marked({ parts }: { parts: readonly string[] }) {
  return parts.map((part, rank) => (rank % 2 === 1 ? <mark key={rank}>{part}</mark> : part));
}
