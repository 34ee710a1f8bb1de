/** Two fields against robots: one that stays empty, and the signed hour at which the page was shown. Nothing to see, hear or solve. */
export function Honeypot({ sceau }: { sceau: string }) {
  return (
    <>
      <input type="hidden" name="sceau" value={sceau} />
      <div className="absolute -left-[9999px] h-px w-px overflow-hidden" aria-hidden="true">
        <label>
          Laissez ce champ vide
          <input name="miel" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  );
}
