import { DefinitionList } from '@/components/ui/definition-list';
import type { PremierJour } from '@/lib/candidatures/queries/premier-jour';
import { jourEnLettres } from '@/lib/dates';
import { phraseCreneau, phraseFrais, phraseHeures } from '@/lib/missions/vue';
import { telephoneAffiche } from '@/lib/territoires/commune';

/** The first-day sheet, made to be printed: where, whom to ask for, what to bring, how to get there. */
export function FichePremierJour({ fiche }: { fiche: PremierJour }) {
  const { mission } = fiche;
  const moments = fiche.candidature.creneaux.map(
    ({ creneau: c }) => `${phraseCreneau(c)}, ${phraseHeures(c)}`,
  );
  const lieu = [mission.adresse, `${mission.commune.codesPostaux[0] ?? ''} ${mission.commune.nom}`.trim()]
    .filter(Boolean)
    .join(', ');
  const accueil = mission.aDemander || mission.tuteurPrenom;
  const lignes = [
    { term: 'À partir du', description: jourEnLettres(fiche.debutLe) },
    {
      term: 'Quand',
      description: moments.length > 0 ? moments.join(' ; ') : 'Les moments se choisissent ensemble.',
    },
    { term: 'Où', description: lieu },
    {
      term: 'Pour venir',
      description: mission.commentVenir || 'Demandez à la coordination, elle vous aide.',
    },
    { term: 'Qui demander', description: accueil || mission.association.nom },
    { term: 'À apporter', description: mission.aApporter || 'Rien de particulier.' },
    { term: 'Les frais', description: phraseFrais(mission) },
    {
      term: 'Prévenir',
      description: mission.association.telephone
        ? `${mission.association.nom}, ${telephoneAffiche(mission.association.telephone)}`
        : mission.association.nom,
    },
  ];
  return (
    <article className="grid gap-6">
      <header className="grid gap-1">
        <p className="text-encre-douce">{mission.association.nom}</p>
        <h2 className="text-2xl">{mission.titre}</h2>
        <p className="text-lg">Bienvenue {fiche.beneficiaire.user.prenom} !</p>
      </header>
      <DefinitionList items={lignes} />
      {mission.activites.length > 0 && (
        <section className="grid gap-2">
          <h3 className="text-xl">Ce que vous ferez</h3>
          <ul className="list-disc pl-6">
            {mission.activites.map((a) => (
              <li key={a}>{a}</li>
            ))}
          </ul>
        </section>
      )}
      <p>Vous ne venez pas une fois ? Prévenez simplement. Aucune raison n’est demandée.</p>
    </article>
  );
}
