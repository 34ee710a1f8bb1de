/** Takes the letter of a naming away. */
export function LettreLink({ suiviId, quoi }: { suiviId: string; quoi: string }) {
  return (
    <a
      className="lien inline-flex min-h-11 max-w-full items-center wrap-anywhere"
      href={`/api/nominations/${suiviId}/lettre`}
    >
      {quoi} (PDF)
    </a>
  );
}
