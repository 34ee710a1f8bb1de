import { Button } from '@/components/ui/button';
import { FileField } from '@/components/ui/file-field';
import { INPUT } from '@/components/ui/input-frame';

/** An upload that was refused: why, and the day that was typed. */
export type EnvoiRefuse = { erreur: string; le: string };

/** A plain multipart form: it works without JavaScript, and what was typed comes back with a refusal. */
export function FormulaireFeuille({ versionId, envoi }: { versionId: string; envoi: EnvoiRefuse | null }) {
  return (
    <form
      method="post"
      action={`/api/contrats/${versionId}/feuille`}
      encType="multipart/form-data"
      className="grid gap-5"
    >
      {envoi && (
        // Without scripts the browser itself brings it under the eyes.
        <p id="feuille-erreur" role="alert" tabIndex={-1} autoFocus className="font-semibold text-erreur">
          La feuille n’est pas gardée. {envoi.erreur}
        </p>
      )}
      <div className="grid gap-1.5">
        <label htmlFor="le" className="font-semibold">
          La date écrite sur la feuille
        </label>
        <input
          id="le"
          name="le"
          type="date"
          required
          defaultValue={envoi?.le}
          aria-describedby={envoi ? 'feuille-erreur' : undefined}
          className={INPUT}
        />
      </div>
      <FileField
        label="La feuille, en PDF ou en photo"
        hint="5 Mo au plus. Les deux signatures s’y voient, et la marque du texte."
        accept="application/pdf,image/jpeg,image/png"
        error={envoi ? 'feuille-erreur' : undefined}
      />
      <Button type="submit" full>
        Garder cette feuille
      </Button>
    </form>
  );
}
