import { Badge } from '@/components/ui/badge';
import { DefinitionList } from '@/components/ui/definition-list';
import { jourCourt, jourDe } from '@/lib/dates';
import type { PartieContrat } from '@/lib/generated/prisma/enums';
import type { ContratVu, TexteVu } from '@/lib/parcours/queries/parcours/contrats';
import { differences, enMots, marqueDe, type PartieDuTexte } from '@/lib/parcours/version-contrat';

/** What the person reads of it, in the words of their own pages; the kind stands above, the rest is on the PDF. */
const EN_CLAIR: Partial<Record<PartieDuTexte, string>> = {
  cibleHebdo: 'Activité prévue ensemble',
  actions: 'Mes étapes',
};

/** The text that both agree to. Its mark is on the PDF, which says so which text was signed; to the person it says nothing. */
export function TexteDuContrat({ texte, simple }: { texte: TexteVu; simple?: boolean }) {
  const { contenu } = texte;
  const parties = enMots(contenu).filter(
    ({ partie }) => !simple || (partie !== 'type' && partie !== 'nature' && contenu[partie] !== null),
  );
  return (
    <>
      <DefinitionList
        items={parties.map(({ partie, nom, mots }) => ({
          term: (simple && EN_CLAIR[partie]) || nom,
          description:
            partie === 'actions' && contenu.actions.length > 0 ? (
              <ul className="grid gap-1">
                {contenu.actions.map((a, rang) => (
                  <li key={rang}>
                    {a.titre}
                    {a.pourLe && (
                      <span className="block text-sm font-normal text-encre-douce">
                        pour le {jourCourt(new Date(`${a.pourLe}T00:00:00Z`))}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            ) : (
              mots
            ),
        }))}
      />
      <p className="text-sm text-encre-douce">
        Texte du {jourCourt(jourDe(texte.creeLe))}
        {texte.ecritPar && `, écrit par ${texte.ecritPar}`}.
        {!simple && (
          <>
            {' '}
            Sa marque : <span className="font-mono">{marqueDe(texte.empreinte)}</span>
          </>
        )}
      </p>
    </>
  );
}

/** Who has agreed to the text in force. Who has not says nothing: nobody waits for them. */
export function AccordsDuContrat(props: {
  contrat: ContratVu;
  texte: TexteVu;
  noms: Record<PartieContrat, string>;
}) {
  const { contrat, texte, noms } = props;
  // A contract that was signed elsewhere, before it was written here, has a day and no agreement of ours.
  if (contrat.signeLe && texte.accords.length === 0)
    return (
      <p>
        <Badge tone="success">Signé</Badge> le {jourCourt(contrat.signeLe)}, sur papier.
      </p>
    );
  return (
    <ul className="grid gap-2">
      {(['REFERENT', 'PERSONNE'] as const).map((partie) => {
        const accord = texte.accords.find((a) => a.partie === partie);
        // Whoever accompanied then, not whoever does now.
        const nom = (partie === 'REFERENT' && accord?.par) || noms[partie];
        return (
          <li key={partie} className="flex flex-wrap items-center gap-x-2">
            <Badge tone={accord ? 'success' : 'neutral'}>{accord ? 'D’accord' : 'Pas encore dit'}</Badge>
            <span>
              {nom}
              {accord &&
                `, le ${jourCourt(accord.le)}${accord.moyen === 'PAPIER' ? ', sur la feuille signée' : ''}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What the contract said before, and what each text changed: the newest first. */
export function HistoireDuContrat({ textes }: { textes: readonly TexteVu[] }) {
  return (
    <ol className="grid gap-4">
      {textes.map((texte, rang) => {
        const avant = textes[rang + 1];
        const change = avant ? differences(avant.contenu, texte.contenu) : [];
        return (
          <li key={texte.id} className="border-l-2 border-filet pl-3">
            <p>
              <strong>{jourCourt(jourDe(texte.creeLe))}</strong>
              {texte.ecritPar && `, par ${texte.ecritPar}`}
            </p>
            {!avant && <p>Premier texte gardé ici.</p>}
            <ul className="grid gap-1 empty:hidden">
              {change.map((d) => (
                <li key={d.partie} className="wrap-anywhere">
                  {d.nom} : {d.apres} <span className="text-encre-douce">(avant : {d.avant})</span>
                </li>
              ))}
            </ul>
            {texte.accords.length > 0 && (
              <p className="text-sm text-encre-douce">
                {texte.accords.length === 2 ? 'Signé par les deux' : 'Une seule personne avait dit oui'}.
              </p>
            )}
            {rang > 0 && (
              <p className="flex flex-wrap gap-x-5">
                <a href={`/api/contrats/${texte.id}/pdf`} className="lien inline-flex min-h-11 items-center">
                  Ce texte (PDF)
                  <span className="sr-only"> du {jourCourt(jourDe(texte.creeLe))}</span>
                </a>
                <a href={`/api/contrats/${texte.id}/docx`} className="lien inline-flex min-h-11 items-center">
                  En Word
                  <span className="sr-only"> : le texte du {jourCourt(jourDe(texte.creeLe))}</span>
                </a>
                {texte.feuille && (
                  <a
                    href={`/api/contrats/${texte.id}/feuille`}
                    className="lien inline-flex min-h-11 items-center"
                  >
                    Sa feuille signée
                    <span className="sr-only"> du {jourCourt(jourDe(texte.creeLe))}</span>
                  </a>
                )}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
