/** The word Tremplin with its path: two steps done, one ahead, rising. */
export function Wordmark({ href = '/' }: { href?: string }) {
  return (
    <a href={href} className="inline-flex min-h-11 items-center gap-2 text-encre">
      <svg
        viewBox="0 0 44 32"
        className="h-7 w-9 text-sapin sm:h-8 sm:w-11"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
      >
        <path d="M6 26c13 0 13-9 19-12s9-7 13-8" strokeWidth="3" strokeLinecap="round" />
        <circle cx="6" cy="26" r="4.5" fill="currentColor" stroke="none" />
        <circle cx="22" cy="16" r="4.5" fill="currentColor" stroke="none" />
        <circle cx="38" cy="6" r="4" strokeWidth="3" className="fill-papier" />
      </svg>
      <span className="text-[1.35rem] sm:text-[1.5rem] leading-none font-bold tracking-tight">Tremplin</span>
    </a>
  );
}
