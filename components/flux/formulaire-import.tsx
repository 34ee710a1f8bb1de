import { Button } from '@/components/ui/button';
import { INPUT } from '@/components/ui/input-frame';
import { Notice } from '@/components/ui/notice';

/** A plain multipart form: it works without JavaScript, and the file is read as it arrives. */
export function FormulaireImport({ erreur, source }: { erreur?: string; source?: string }) {
  return (
    <form
      method="post"
      action="/api/imports/missions"
      encType="multipart/form-data"
      className="grid max-w-[640px] gap-5 rounded-card border border-filet bg-carte p-5"
    >
      {erreur && (
        <Notice tone="error" title="Le fichier n’a pas été importé" live>
          {erreur}
        </Notice>
      )}
      <div className="grid gap-1.5">
        <label htmlFor="source" className="font-semibold">
          D’où vient ce fichier ?
        </label>
        <p id="source-aide" className="text-sm text-encre-douce">
          Un nom court, toujours le même pour une plateforme : « jeveuxaider ».
        </p>
        <input
          id="source"
          name="source"
          defaultValue={source}
          required
          maxLength={60}
          aria-describedby="source-aide"
          className={INPUT}
        />
      </div>
      <div className="grid gap-1.5">
        <label htmlFor="fichier" className="font-semibold">
          Le fichier XML
        </label>
        <p id="fichier-aide" className="text-sm text-encre-douce">
          Au format API Engagement. Les missions attendent ensuite votre relecture.
        </p>
        <input
          id="fichier"
          name="fichier"
          type="file"
          accept=".xml,text/xml,application/xml"
          required
          aria-describedby="fichier-aide"
          className={INPUT}
        />
      </div>
      <Button type="submit" full>
        Importer les missions
      </Button>
    </form>
  );
}
