import { ButtonLink } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { jourCourt } from '@/lib/dates';
import { CONTRATS, estEnVigueur, heuresParSemaine, NATURES } from '@/lib/parcours/contrat';
import type { PartieContrat } from '@/lib/generated/prisma/enums';
import type { Parcours } from '@/lib/parcours/queries/parcours';
import type { ContratVu } from '@/lib/parcours/queries/parcours/contrats';

function periode({ debutLe, finLe }: ContratVu): string {
  return finLe ? `du ${jourCourt(debutLe)} au ${jourCourt(finLe)}` : `depuis le ${jourCourt(debutLe)}`;
}

/** Where the two agreements stand, and the way to the text. What the person has not said is no waiting. */
function Signature({ contrat, base }: { contrat: ContratVu; base: string }) {
  const dit = (partie: PartieContrat) => contrat.textes[0]?.accords.some((a) => a.partie === partie);
  const etat = contrat.signeLe
    ? `le ${jourCourt(contrat.signeLe)}`
    : dit('REFERENT')
      ? 'prêt : la personne dit oui quand elle veut'
      : dit('PERSONNE')
        ? 'la personne est d’accord, à vous de relire'
        : 'brouillon, à relire ensemble';
  return (
    <>
      {etat}
      <a href={`${base}/${contrat.id}/texte`} className="lien a-l-ecran flex min-h-11 items-center">
        {contrat.signeLe ? 'Lire ou imprimer le texte' : 'Lire le texte et dire oui'}
      </a>
    </>
  );
}

/** The contract in force, its weekly hours (never the reason of a change), and the former ones. */
export function BlocContrat({ parcours, jour }: { parcours: Parcours; jour: Date }) {
  const { contrats, personne, modifiable } = parcours;
  const actuel = contrats.find((c) => estEnVigueur(c, jour)) ?? contrats.find((c) => c.debutLe > jour);
  const anciens = contrats.filter((c) => c !== actuel);
  const base = `/referent/personnes/${personne.id}/contrat`;
  return (
    <Card as="section">
      <h2 className="mb-3 text-xl">Contrat</h2>
      {actuel ? (
        <DefinitionList
          items={[
            { term: CONTRATS[actuel.type].label, description: periode(actuel) },
            { term: 'Nature', description: NATURES[actuel.nature] },
            { term: 'Signé', description: <Signature contrat={actuel} base={base} /> },
            {
              term: 'Activité prévue',
              description: (
                <>
                  {actuel.cibleHebdo === null ? 'non fixée' : heuresParSemaine(actuel.cibleHebdo)}
                  {actuel.adapteLe && (
                    <span className="block text-sm font-normal text-encre-douce">
                      adapté le {jourCourt(actuel.adapteLe)} par {actuel.adaptePar}
                    </span>
                  )}
                </>
              ),
            },
          ]}
        />
      ) : (
        <p>Aucun contrat en cours.</p>
      )}
      {anciens.length > 0 && (
        <ul className="mt-3 border-t border-filet pt-3 text-sm text-encre-douce">
          {anciens.map((c) => (
            <li key={c.id}>
              <a href={`${base}/${c.id}/texte`} className="lien">
                {CONTRATS[c.type].label}
              </a>
              , {periode(c)}
            </li>
          ))}
        </ul>
      )}
      <p className="a-l-ecran mt-2">
        <a href="/referent/droits" className="lien inline-flex min-h-11 items-center">
          Droits et devoirs : le texte
        </a>
      </p>
      {modifiable && (
        <div className="a-l-ecran mt-4 flex flex-wrap gap-x-5 gap-y-2">
          {actuel ? (
            <>
              <ButtonLink href={`${base}/${actuel.id}`} variant="secondary">
                Modifier le contrat
              </ButtonLink>
              <ButtonLink href={`${base}?remplace=${actuel.id}`} variant="quiet">
                Écrire la suite
              </ButtonLink>
            </>
          ) : (
            <ButtonLink href={base}>Écrire le contrat</ButtonLink>
          )}
        </div>
      )}
    </Card>
  );
}
