/** A drawing of ours by its path; decorative, so always beside its word. `taille` in pixels. */
export function Trait({ d, taille = 24 }: { d: string | undefined; taille?: number }) {
  return (
    <svg viewBox="0 0 24 24" width={taille} height={taille} aria-hidden="true" className="pictogramme">
      <path d={d} />
    </svg>
  );
}
