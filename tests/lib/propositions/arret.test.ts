import { beforeEach, describe, expect, it } from 'vitest';
import { arreterAlertes, reprendreAlertes } from '@/lib/alertes/commands/arret';
import { cheminArret, cheminArretDirect, ecrireArret } from '@/lib/notifications/lien';
import { arretDuLien } from '@/lib/alertes/queries/mes-recherches';
import { PUBLIC, SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { envoyerNouveautes, reglerNouveautes } from '@/lib/propositions/commands/nouveautes';
import { uneEquipe } from '../../factories/choix';
import { uneMission } from '../../factories/missions';

const LUNDI = new Date('2026-03-02T06:00:00Z');
const heure = (h: number) => new Date(LUNDI.getTime() + h * 3_600_000);
const envoyer = (now = LUNDI) => envoyerNouveautes(SYSTEME, {}, now);

type Referent = Awaited<ReturnType<typeof uneEquipe>>['referent'];
let referent: Referent;
let lien: string;
const recus = () => db.message.findMany({ where: { userId: referent.user.id } });
const reglage = async () =>
  (await db.referent.findUniqueOrThrow({ where: { id: referent.id } })).sansNouveautesLe;

beforeEach(async () => {
  await db.mission.updateMany({ data: { statut: 'TERMINEE' } });
  ({ referent } = await uneEquipe(['Zimmer Zoé']));
  lien = ecrireArret({ quoi: 'SEMAINE', id: referent.id });
  await uneMission({ publiee: true, champs: { publieeLe: new Date('2026-02-26T10:00:00Z') } });
});

describe('le lien du message de la semaine', () => {
  it('est dans le message, et dans ses en-têtes', async () => {
    await envoyer();
    const [message] = await recus();
    expect(message!.texte).toContain(cheminArret(lien));
    expect(new URL(message!.arret!).pathname).toBe(cheminArretDirect(lien));
  });

  it('ne se défait plus par le lien quand le référent l’arrête lui-même après', async () => {
    await arreterAlertes(PUBLIC, { lien }, heure(1));
    await reglerNouveautes(referent.acteur, { recevoir: false }, heure(1.2));
    expect(await reglage()).toEqual(heure(1.2));
    expect(await arretDuLien(lien, heure(1.3))).toMatchObject({ arrete: true, arreteLe: null });
    await reprendreAlertes(PUBLIC, { lien, arreteLe: heure(1) }, heure(1.3));
    expect(await reglage()).toEqual(heure(1.2));
  });

  it('l’arrête et reprend ce qui n’est pas parti ; une heure pour revenir', async () => {
    await envoyer();
    expect(await arretDuLien(lien, LUNDI)).toEqual({
      quoi: 'SEMAINE',
      objet: 'vos personnes',
      arrete: false,
      arreteLe: null,
    });
    for (const h of [1, 1.1]) await arreterAlertes(PUBLIC, { lien }, heure(h));
    expect(await recus()).toEqual([]);
    expect(await reglage()).toEqual(heure(1));
    await envoyer(heure(1.5));
    expect(await recus(), 'plus rien ne part').toEqual([]);
    expect(await arretDuLien(lien, heure(1.5))).toMatchObject({ arrete: true, arreteLe: heure(1) });
    expect(await arretDuLien(lien, heure(2))).toMatchObject({ arrete: true, arreteLe: null });
    const reprendre = (now: Date) => reprendreAlertes(PUBLIC, { lien, arreteLe: heure(1) }, now);
    await expect(reprendre(heure(2))).rejects.toMatchObject({ code: 'TROP_TARD' });
    for (let fois = 0; fois < 2; fois++) await reprendre(heure(1.5));
    expect(await reglage()).toBeNull();
    const lignes = await db.journal.findMany({
      where: { objetId: referent.user.id, acteurRole: 'PUBLIC' },
      orderBy: { id: 'asc' },
    });
    expect(lignes.map((l) => l.action)).toEqual(['nouveautes.arreter', 'nouveautes.recevoir']);
  });

  it('ne défait pas ce que le référent a arrêté dans son espace', async () => {
    await envoyer();
    await reglerNouveautes(referent.acteur, { recevoir: false }, LUNDI);
    expect(await recus(), 'ce qui n’est pas parti ne part pas').toEqual([]);
    await arreterAlertes(PUBLIC, { lien }, LUNDI);
    expect(await arretDuLien(lien, LUNDI)).toMatchObject({ arrete: true, arreteLe: null });
    await reprendreAlertes(PUBLIC, { lien, arreteLe: LUNDI }, LUNDI);
    expect(await reglage()).toEqual(LUNDI);
  });

  it('revient par l’espace après un arrêt par le lien', async () => {
    await arreterAlertes(PUBLIC, { lien }, LUNDI);
    await reglerNouveautes(referent.acteur, { recevoir: true }, LUNDI);
    expect(await arretDuLien(lien, LUNDI)).toMatchObject({ arrete: false });
    await envoyer();
    expect(await recus()).toHaveLength(1);
  });

  it('d’un compte fermé, il dit que rien n’arrive ; fabriqué, il est introuvable', async () => {
    const faux = lien.slice(0, -22) + 'A'.repeat(22);
    await expect(arreterAlertes(PUBLIC, { lien: faux }, LUNDI)).rejects.toMatchObject({ code: 'NON_TROUVE' });
    expect(await reglage()).toBeNull();
    await db.user.update({ where: { id: referent.user.id }, data: { desactiveLe: LUNDI } });
    expect(await arretDuLien(lien, LUNDI)).toEqual({
      quoi: 'SEMAINE',
      objet: null,
      arrete: true,
      arreteLe: null,
    });
  });
});
