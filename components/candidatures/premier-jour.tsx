import { DefinitionList } from '@/components/ui/definition-list';
import type { PremierJour } from '@/lib/candidatures/queries/premier-jour';
import type { Contact } from '@/lib/contact/queries';
import { jourEnLettres } from '@/lib/dates';
import { phraseFrais } from '@/lib/missions/vue';
import { telephoneAffiche } from '@/lib/territoires/commune';
import { Moments } from './moments';

const appeler = (e164: string) => (
  <a href={`tel:${e164}`} className="inline-flex min-h-11 items-center">
    {telephoneAffiche(e164)}
  </a>
);

/** The first-day sheet, made to be printed: where, whom to ask for, what to bring, how to get there, whom to call. */
export function FichePremierJour({ fiche, contact }: { fiche: PremierJour; contact: Contact }) {
  const { mission } = fiche;
  const lieu = [mission.adresse, `${mission.commune.codesPostaux[0] ?? ''} ${mission.commune.nom}`.trim()]
    .filter(Boolean)
    .join(', ');
  const accueil = mission.aDemander || mission.tuteurPrenom;
  const { nom, telephone } = mission.association;
  const lignes = [
    { term: 'À partir du', description: jourEnLettres(fiche.debutLe) },
    {
      term: 'Quand',
      description: (
        <Moments choisis={fiche.candidature.creneaux.map((c) => c.creneau)} proposes={mission.creneaux} />
      ),
    },
    { term: 'Où', description: lieu },
    {
      term: 'Pour venir',
      description: mission.commentVenir || 'Demandez à la coordination, elle vous aide.',
    },
    { term: 'Qui demander', description: accueil || nom },
    { term: 'À apporter', description: mission.aApporter || 'Rien de particulier.' },
    { term: 'Les frais', description: phraseFrais(mission) },
    {
      term: 'Vous ne venez pas une fois ?',
      description: (
        <>
          Prévenez simplement, sans dire pourquoi : {nom}
          {telephone && <>, {appeler(telephone)}</>}
        </>
      ),
    },
    {
      term: 'Une question ?',
      description: <>La coordination{contact.telephone && <>, {appeler(contact.telephone)}</>}</>,
    },
  ];
  return (
    <article className="grid gap-6">
      <header className="grid gap-1">
        <p className="text-encre-douce">{nom}</p>
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
    </article>
  );
}
