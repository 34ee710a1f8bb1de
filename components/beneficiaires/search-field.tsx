import { Button } from '@/components/ui/button';
import { INPUT } from '@/components/ui/input-frame';

/** A search inside a question: a plain GET form, whose results stand in the answer form below. */
export function SearchField({
  label,
  valeur,
  retour,
  trouves,
  rien,
}: {
  label: string;
  valeur: string;
  retour: 'suite' | 'moi';
  trouves: number;
  /** What to do when nothing was found. */
  rien: string;
}) {
  return (
    <form method="get" role="search" className="grid gap-2">
      {retour === 'moi' && <input type="hidden" name="retour" value="moi" />}
      <label htmlFor="q" className="font-semibold">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <div className="min-w-0 flex-1 basis-40">
          <input id="q" name="q" type="search" defaultValue={valeur} className={INPUT} autoComplete="off" />
        </div>
        <Button type="submit" variant="secondary">
          Chercher
        </Button>
      </div>
      {valeur && (
        <p role="status">
          {trouves === 0 ? rien : `${trouves} réponse${trouves > 1 ? 's' : ''}. Choisissez ci-dessous.`}
        </p>
      )}
    </form>
  );
}
