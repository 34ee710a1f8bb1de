import type { Acteur } from '@/lib/auth/acteur';
import { associationParId } from '@/lib/associations/queries';
import { associationInvitante } from '@/lib/comptes/queries';
import { messageParId } from '@/lib/contact/queries';
import { missionAModerer } from '@/lib/coordination/queries/missions';
import { db } from '@/lib/db';
import { importParId } from '@/lib/flux/queries';
import { importDeFichier } from '@/lib/imports/queries';
import { missionAModifier } from '@/lib/missions/queries';
import { rappelParId } from '@/lib/rappels/queries';
import { missionLisible } from '@/lib/recherche/queries';
import { groupeParId } from '@/lib/vocabulaire/queries';
import { unImport } from '../factories/imports';
import { unGroupe } from '../factories/vocabulaire';
import { NOW, type Monde, type Objet } from '../visibilite/monde';
import { TOUS, COORDINATION, seul, type Ligne } from './table';

/** What is read around: missions, associations, what the coordination treats. */
export function lecturesAutour(m: () => Monde): readonly Ligne[] {
  const mission =
    (...a: Parameters<Monde['uneMissionDeLAsso']>) =>
    async (): Promise<Objet> => ({
      id: (await m().uneMissionDeLAsso(...a)).id,
      regards: m().regards((await m().unePersonne()).acteur),
    });
  return [
    [
      'une mission en ligne',
      'soi autre réf remp fini ex29 ex30 asso concurrente coord dép passant',
      TOUS,
      mission('PUBLIEE'),
      (a: Acteur, id) => missionLisible(a, id),
    ],
    ['un brouillon', 'asso coord', TOUS, mission('BROUILLON'), (a: Acteur, id) => missionLisible(a, id)],
    [
      'une mission à modifier',
      'asso coord',
      ['ASSOCIATION', 'COORDINATION'],
      mission('BROUILLON'),
      (a, id) => missionAModifier(a, id),
    ],
    ['une mission à relire', 'coord', COORDINATION, mission('A_VALIDER'), (a, id) => missionAModerer(a, id)],
    [
      'la fiche d’une association',
      'asso coord',
      TOUS,
      seul(m, async () => m().asso),
      (a: Acteur, id) => associationParId(a, id),
    ],
    [
      'l’association où inviter',
      'coord',
      COORDINATION,
      seul(m, async () => m().asso),
      (a, id) => associationInvitante(a, id),
    ],
    [
      'un rappel',
      'coord',
      TOUS,
      seul(m, () =>
        db.demandeRappel.create({ data: { prenom: 'Ana', telephone: '+33639980001', communeCode: '01053' } }),
      ),
      (a: Acteur, id) => rappelParId(a, id),
    ],
    [
      'un message',
      'coord ailleurs',
      TOUS,
      seul(m, () =>
        db.messageContact.create({ data: { email: 'a@exemple.fr', sujet: 'autre', texte: 'x' } }),
      ),
      (a: Acteur, id) => messageParId(a, id),
    ],
    [
      'un import',
      'coord ailleurs',
      TOUS,
      seul(m, () =>
        db.importFlux.create({
          data: {
            ...{ source: 'essai', faitLe: NOW, refusees: [] },
            ...{ lues: 0, creees: 0, modifiees: 0, inchangees: 0, absentes: 0 },
          },
        }),
      ),
      (a: Acteur, id) => importParId(a, id),
    ],
    [
      'un import de personnes d’un référent',
      'réf',
      TOUS,
      seul(m, () => unImport(m().ref, NOW)),
      (a: Acteur, id) => importDeFichier(a, id),
    ],
    [
      'un import de personnes du Département',
      'dép',
      TOUS,
      seul(m, () => unImport(m().ref, NOW, { auteurRole: 'DEPARTEMENT' })),
      (a: Acteur, id) => importDeFichier(a, id),
    ],
    ['un groupe de mots', 'coord', TOUS, seul(m, () => unGroupe()), (a: Acteur, id) => groupeParId(a, id)],
  ];
}
