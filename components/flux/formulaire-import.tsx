import { Button } from '@/components/ui/button';
import { FileField } from '@/components/ui/file-field';
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
      <FileField
        label="Le fichier XML"
        hint="Au format API Engagement. Les missions attendent ensuite votre relecture."
        accept=".xml,text/xml,application/xml"
      />
      <Button type="submit" full>
        Importer les missions
      </Button>
    </form>
  );
}
