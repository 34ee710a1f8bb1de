import { jourCourt, jourDe } from '@/lib/dates';
import { DOUCE, ecrire, enOctets, nouveauDocument, numeroter } from '@/lib/pdf/document';
import { telephoneAffiche } from '@/lib/territoires/commune';
import type { Lettre } from '../commands/lettre';
import { enListe, FEUILLE, sousTitre } from './feuille';

const enEntier = ({ prenom, nom }: { prenom: string; nom: string }) => `${prenom} ${nom}`.trim();
const nomDe = ({ user }: { user: { prenom: string; nom: string } }) => enEntier(user);

/** What was named on that day, as lines: the organisme with its number, who in it, from when. */
function lignes({ organisme, referent, choisiLe, debutLe }: Lettre): string[] {
  return [
    `Organisme : ${organisme.nom}`,
    ...(organisme.telephone ? [`Téléphone : ${telephoneAffiche(organisme.telephone)}`] : []),
    referent && !choisiLe
      ? `Accompagnateur : ${nomDe(referent)}`
      : 'Accompagnateur : une personne de cet organisme, qu’il choisira',
    `À partir du ${jourCourt(debutLe)}`,
  ];
}

/**
 * The letter of a naming as a tagged PDF in French (PDF/UA): who names, whom, since when, as on the day of the naming; then
 * whom the organisme has chosen since, with its day. The person, the référent and the département get the same words; only
 * the day on which the sheet was made, at its foot, changes. Nothing of what one receives.
 */
export function lettrePdf(lettre: Lettre, now: Date): Promise<Buffer> {
  const { departement: d, beneficiaire, nommeLe, organisme, referent, choisiLe, agent } = lettre;
  const signature = agent && enEntier(agent);
  const titre = 'Qui vous accompagne';
  const doc = nouveauDocument({ ...FEUILLE, titre, createur: 'Tremplin' }, now);
  return enOctets(doc, (racine) => {
    const dire = (texte: string, apres = 2) => ecrire(doc, racine, 'P', texte, { taille: 11, apres });
    doc.addPage();
    ecrire(doc, racine, 'P', `Département ${d.nomAvecDe}`, { police: 'gras', taille: 12, apres: 2 });
    for (const ligne of [d.adresse, d.telephone && telephoneAffiche(d.telephone), d.courriel])
      if (ligne) dire(ligne);
    doc.y += 18;
    dire(`À l’attention de ${nomDe(beneficiaire)}`);
    dire(`Le ${jourCourt(jourDe(nommeLe))}`, 22);
    ecrire(doc, racine, 'H1', titre, { police: 'gras', taille: 22, apres: 10 });
    dire('Bonjour,', 8);
    dire(`Le Département ${d.nomAvecDe} a choisi qui vous accompagne.`, 12);
    sousTitre(doc, racine, 'Votre accompagnement', 6);
    enListe(doc, racine, lignes(lettre));
    if (referent && choisiLe)
      dire(
        `Le ${jourCourt(jourDe(choisiLe))}, ${organisme.nom} a choisi ${nomDe(referent)} pour vous accompagner.`,
        12,
      );
    dire(
      'Vous aimeriez que quelqu’un d’autre vous accompagne ? Vous pouvez le demander au Département, par courrier ou dans votre espace. On ne vous demande pas pourquoi.',
      18,
    );
    if (signature) dire(`${signature}, pour le Département`, 18);
    ecrire(doc, racine, 'P', `Feuille faite le ${jourCourt(jourDe(now))} avec Tremplin.`, {
      ...{ taille: 9, couleur: DOUCE },
    });
    racine.end();
    numeroter(doc, false);
  });
}
