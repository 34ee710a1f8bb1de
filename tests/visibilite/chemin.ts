import { describe } from 'vitest';
import { affectationsVisiblesPour, candidaturesVisiblesPour } from '@/lib/candidatures/policy';
import { db } from '@/lib/db';
import { heuresVisiblesPour } from '@/lib/heures/policy';
import { affectationsOuvrantFiche, fichesVisiblesPour, partagesVisiblesPour } from '@/lib/passeport/policy';
import { chacun } from './chacun';
import { NOW, type Monde } from './monde';

/** Who finds what a person asked for and did: wishes, missions, hours, passport. */
export function regardsSurSonChemin(m: () => Monde): void {
  describe('un souhait est lu par', () => {
    const souhait =
      (...a: Parameters<Monde['unSouhait']>) =>
      () =>
        m().unSouhait(...a);
    const retire = { accordRetire: true };
    chacun(
      (a, id) => db.candidature.count({ where: { AND: [{ id }, candidaturesVisiblesPour(a, NOW)] } }),
      [
        ['déposé', 'soi réf remp ex29 coord', souhait('DEPOSEE')],
        ['à examiner', 'soi réf remp ex29 coord', souhait('A_EXAMINER')],
        ['présenté', 'soi réf remp ex29 asso coord', souhait('PROPOSEE_A_L_ASSOCIATION')],
        ['en attente', 'soi réf remp ex29 asso coord', souhait('LISTE_D_ATTENTE')],
        ['avec une place proposée', 'soi réf remp ex29 asso coord', souhait('PLACE_OFFERTE')],
        ['accueilli', 'soi réf remp ex29 asso coord', souhait('ACCEPTEE')],
        ['sans suite', 'soi réf remp ex29 coord', souhait('SANS_SUITE')],
        ['retiré', 'soi réf remp ex29 coord', souhait('RETIREE')],
        ['présenté, accord retiré', 'soi réf remp ex29 coord', souhait('PROPOSEE_A_L_ASSOCIATION', retire)],
        ['accueilli, accord retiré', 'soi réf remp ex29 coord', souhait('ACCEPTEE', retire)],
      ],
    );
  });

  describe('une mission faite est lue par', () => {
    chacun(
      (a, id) => db.affectation.count({ where: { AND: [{ id }, affectationsVisiblesPour(a, NOW)] } }),
      [
        ['en cours', 'soi réf remp ex29 asso coord', () => m().unSejour()],
        ['finie', 'soi réf remp ex29 asso coord', () => m().unSejour({ finLe: '2026-02-20' })],
        [
          'finie, accord retiré',
          'soi réf remp ex29 coord',
          () => m().unSejour({ finLe: '2026-02-20', accordRetire: true }),
        ],
      ],
    );
  });

  describe('une ligne d’heures est lue par', () => {
    const heures =
      (...a: Parameters<Monde['desHeures']>) =>
      () =>
        m().desHeures(...a);
    chacun(
      (a, id) => db.heures.count({ where: { AND: [{ id }, heuresVisiblesPour(a, NOW)] } }),
      [
        ['confirmée', 'soi asso coord', heures('CONFIRMEES')],
        ['proposée au contrat', 'soi asso coord', heures('CONFIRMEES', { compte: 'proposé' })],
        ['qui compte', 'soi réf remp ex29 asso coord', heures('CONFIRMEES', { compte: 'accordé' })],
        ['pas encore confirmée', 'soi asso coord', heures('DECLAREES', { compte: 'accordé' })],
        [
          'sans l’accord de la personne',
          'soi asso coord',
          heures('CONFIRMEES', { compte: 'accordé', accord: false }),
        ],
      ],
    );
  });

  describe('le passeport', () => {
    const fiche =
      (...a: Parameters<Monde['uneFiche']>) =>
      () =>
        m().uneFiche(...a);
    const retire = { accordRetire: true };
    chacun(
      (a, id) => db.fiche.count({ where: { AND: [{ id }, fichesVisiblesPour(a)] } }),
      [
        ['une page en cours', 'soi asso coord', fiche('BROUILLON')],
        ['une page attestée', 'soi asso', fiche('ATTESTEE')],
        ['une page en cours, accord retiré', 'soi', fiche('BROUILLON', retire)],
        ['une page attestée, accord retiré', 'soi asso', fiche('ATTESTEE', retire)],
      ],
    );
    chacun(
      (a, id) => db.affectation.count({ where: { AND: [{ id }, affectationsOuvrantFiche(a)] } }),
      [
        ['une page à commencer', 'soi asso coord', () => m().unSejour()],
        [
          'une page à commencer, accord retiré',
          'soi',
          () => m().unSejour({ finLe: '2026-02-20', ...retire }),
        ],
      ],
    );
    chacun(
      (a, id) => db.partagePasseport.count({ where: { AND: [{ id }, partagesVisiblesPour(a)] } }),
      [['un partage', 'soi', () => m().unPartage()]],
    );
  });
}
