import { InlineForm } from '@/components/form/form';
import { Button, ButtonLink } from '@/components/ui/button';
import { FileField } from '@/components/ui/file-field';
import { Confirm } from '@/components/ui/confirm';
import { Notice } from '@/components/ui/notice';
import { retirerLeModele } from '@/lib/documents/actions';
import type { ModeleEnUsage } from '@/lib/documents/queries';
import { instantEnLettres } from '@/lib/dates';

/** Which model serves, since when, and what may be done with it. */
export function ModeleQuiSert({ modele }: { modele: ModeleEnUsage | null }) {
  return (
    <>
      {modele ? (
        <p>
          Votre modèle sert depuis le {instantEnLettres(modele.creeLe)}
          {modele.par && `, déposé par ${modele.par}`}.
        </p>
      ) : (
        <p>Le modèle de Tremplin sert. Vous pouvez le remplacer par le vôtre.</p>
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <ButtonLink href="/api/modeles/essai" variant="secondary">
          Essayer avec un exemple (Word)
        </ButtonLink>
        {modele && (
          <>
            <ButtonLink href="/api/modeles/actuel" variant="quiet">
              Télécharger votre modèle
            </ButtonLink>
            <Confirm label="Retirer votre modèle" variant="quiet">
              <p>Le modèle de Tremplin le remplace tout de suite.</p>
              <InlineForm
                action={retirerLeModele}
                hidden={{ modeleId: modele.id }}
                label="Retirer ce modèle"
              />
            </Confirm>
          </>
        )}
      </div>
    </>
  );
}

/** A plain multipart form, which works without JavaScript. */
export function FormulaireModele({ erreur }: { erreur?: string }) {
  return (
    <form
      method="post"
      action="/api/modeles"
      encType="multipart/form-data"
      className="grid max-w-[640px] gap-5 rounded-card border border-filet bg-carte p-5"
    >
      {erreur && (
        <Notice tone="error" title="Le modèle n’a pas été pris" live>
          <p className="wrap-anywhere">{erreur}</p>
        </Notice>
      )}
      <FileField
        label="Le document Word"
        hint="Un .docx de 5 Mo au plus, sans macros. Il sert dès qu’il est déposé."
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      />
      <Button type="submit" full>
        Déposer ce modèle
      </Button>
    </form>
  );
}
