import { describe } from 'vitest';
import { recherchesVisiblesPour } from '@/lib/alertes/policy';
import { associationsVisiblesPour } from '@/lib/associations/policy';
import { comptesVisiblesPour } from '@/lib/comptes/policy';
import { messagesVisiblesPour } from '@/lib/contact/policy';
import { db } from '@/lib/db';
import { modelesVisiblesPour } from '@/lib/documents/policy';
import { missionsModifiablesPar, missionsVisiblesPour } from '@/lib/missions/policy';
import { rebutsVisiblesPour } from '@/lib/notifications/policy';
import { rappelsVisiblesPour } from '@/lib/rappels/policy';
import { territoiresModifiablesPar } from '@/lib/territoires/policy';
import { unAgentDuDepartement, unReferent } from '../factories/comptes';
import { unModele } from '../factories/documents';
import { unRebut } from '../factories/notifications';
import { chacun } from './chacun';
import { NOW, type Monde } from './monde';

/** Who finds what stands around: missions, associations, accounts, territoires. */
export function regardsAutour(m: () => Monde): void {
  describe('une mission', () => {
    const mission = (statut: Parameters<Monde['uneMissionDeLAsso']>[0]) => async () => ({
      id: (await m().uneMissionDeLAsso(statut)).id,
      regards: m().regards((await m().unePersonne()).acteur),
    });
    const TOUS = 'soi autre réf remp fini ex29 ex30 asso concurrente coord dép passant';
    chacun(
      (a, id) => db.mission.count({ where: { AND: [{ id }, missionsVisiblesPour(a)] } }),
      [
        ['en ligne, est lue', TOUS, mission('PUBLIEE')],
        ['complète, est lue', TOUS, mission('COMPLETE')],
        ...(['BROUILLON', 'A_VALIDER', 'A_CORRIGER', 'SUSPENDUE', 'TERMINEE', 'ARCHIVEE'] as const).map(
          (statut) => [`${statut}, est lue`, 'asso coord', mission(statut)] as const,
        ),
      ],
    );
    chacun(
      (a, id) => db.mission.count({ where: { AND: [{ id }, missionsModifiablesPar(a)] } }),
      [['en ligne, est changée', 'asso coord', mission('PUBLIEE')]],
    );
  });

  describe('le reste est lu par', () => {
    const avec = (creer: () => Promise<{ id: string }>) => async () => ({
      id: (await creer()).id,
      regards: m().regards((await m().unePersonne()).acteur),
    });
    chacun(
      (a, id) => db.association.count({ where: { AND: [{ id }, associationsVisiblesPour(a)] } }),
      [['la fiche de l’association', 'asso coord', avec(async () => m().asso)]],
    );
    chacun(
      (a, id) => db.demandeRappel.count({ where: { AND: [{ id }, rappelsVisiblesPour(a)] } }),
      [
        [
          'une demande de rappel',
          'coord',
          avec(() =>
            db.demandeRappel.create({
              data: { prenom: 'Ana', telephone: '+33639980001', communeCode: '01053' },
            }),
          ),
        ],
      ],
    );
    chacun(
      (a, id) => db.rechercheEnregistree.count({ where: { AND: [{ id }, recherchesVisiblesPour(a)] } }),
      [['une recherche enregistrée', 'soi', () => m().uneRechercheASoi()]],
    );
    chacun(
      (a, id) => db.messageContact.count({ where: { AND: [{ id }, messagesVisiblesPour(a)] } }),
      [
        [
          'un message',
          'coord ailleurs',
          avec(() =>
            db.messageContact.create({ data: { email: 'a@exemple.fr', sujet: 'autre', texte: 'x' } }),
          ),
        ],
      ],
    );
    chacun(
      (a, id) => db.user.count({ where: { AND: [{ id }, comptesVisiblesPour(a)] } }),
      [
        ['le compte d’un référent', 'dép', avec(async () => (await unReferent()).user)],
        ['le compte d’une personne', 'personne', avec(async () => (await m().unePersonne()).user)],
      ],
    );
    chacun(
      (a, id) => db.territoire.count({ where: { AND: [{ id }, territoiresModifiablesPar(a)] } }),
      [['un territoire, pour le changer', 'dép', avec(() => db.territoire.findFirstOrThrow())]],
    );
    chacun(
      (a, id) => db.message.count({ where: { AND: [{ id }, rebutsVisiblesPour(a)] } }),
      [['un message qui n’est pas parti', 'dép', avec(async () => unRebut((await unReferent()).userId))]],
    );
    chacun(
      (a, id) => db.modeleDocument.count({ where: { AND: [{ id }, modelesVisiblesPour(a)] } }),
      [
        [
          'le modèle de ses contrats',
          'dép',
          avec(async () => unModele((await unAgentDuDepartement()).acteur, NOW)),
        ],
      ],
    );
  });
}
