import { jourCourt } from '@/lib/dates';
import { dureeEnLettres } from '@/lib/heures/duree';
import { ecrire, enOctets, nouveauDocument, numeroter } from '@/lib/pdf/document';
import { CONTRATS } from '../contrat';
import { ISSUES } from '../fin';
import type { Parcours } from '../queries/parcours';
import { enListe, FEUILLE, sousTitre } from './feuille';

const periode = (debutLe: Date, finLe: Date | null) =>
  finLe ? `du ${jourCourt(debutLe)} au ${jourCourt(finLe)}` : `depuis le ${jourCourt(debutLe)}`;

/** What was done, by part; a part that nothing was done in is not there: a sheet tells what is, never what is not. */
function parties({ suivis, contrats, objectifs, actions, missions }: Parcours): [string, string[]][] {
  return [
    [
      'Qui a accompagné',
      [...suivis].reverse().map((s) => {
        const qui = s.prenom && s.nom ? `${s.prenom} ${s.nom}, ${s.organisme}` : s.organisme;
        return `${qui}, ${periode(s.debutLe, s.finLe)}`;
      }),
    ],
    [
      'Contrats signés',
      contrats
        .filter((c) => c.signeLe)
        .map((c) => `${CONTRATS[c.type].label}, ${periode(c.debutLe, c.finLe)}`),
    ],
    ['Objectifs atteints', objectifs.filter((o) => o.statut === 'ATTEINT').map((o) => o.titre)],
    ['Étapes faites', actions.filter((a) => a.statut === 'FAITE').map((a) => a.titre)],
    [
      'Missions de bénévolat',
      missions.map((m) => {
        const heures = m.minutes ? `, ${dureeEnLettres(m.minutes)} dans le contrat` : '';
        return `${m.titre}, ${m.association}, ${periode(m.debutLe, m.finLe)}${heures}`;
      }),
    ],
  ];
}

/**
 * The end of an accompaniment as a tagged PDF in French (PDF/UA): what comes next, the words of both, what was done. The
 * same sheet for the person and for who accompanied them.
 */
export function bilanPdf(parcours: Parcours, now: Date): Promise<Buffer> {
  const { fin, prenom, nom } = parcours.personne;
  const titre = 'Bilan de l’accompagnement';
  const doc = nouveauDocument({ ...FEUILLE, titre, createur: 'Tremplin' }, now);
  return enOctets(doc, (racine) => {
    doc.addPage();
    ecrire(doc, racine, 'H1', titre, { police: 'gras', taille: 22, apres: 6 });
    ecrire(doc, racine, 'P', `${prenom} ${nom}`, { taille: 12, apres: 14 });
    if (fin) {
      const mots: [string, string | null][] = [
        ['Dernier jour', jourCourt(fin.le)],
        ['Ce qui vient ensuite', ISSUES[fin.issue].label],
        ['Le bilan', fin.bilan],
        [`Avec les mots de ${prenom}`, fin.motsPersonne],
      ];
      for (const [nomDePartie, texte] of mots) {
        if (!texte) continue;
        sousTitre(doc, racine, nomDePartie);
        ecrire(doc, racine, 'P', texte, { taille: 11, apres: 10 });
      }
    }
    for (const [nomDePartie, lignes] of parties(parcours)) {
      if (lignes.length === 0) continue;
      sousTitre(doc, racine, nomDePartie, 4);
      enListe(doc, racine, lignes);
    }
    racine.end();
    numeroter(doc, false);
  });
}
