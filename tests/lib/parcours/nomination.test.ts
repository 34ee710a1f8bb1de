import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import {
  ouvrirFileDe,
  ouvrirPourNommer,
  ouvrirSansReferent,
} from '@/lib/parcours/commands/lecture-nomination';
import { nommerReferent } from '@/lib/parcours/commands/nomination';
import { noterContact } from '@/lib/parcours/commands/suivi';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { nombreSansReferent, referentsANommer } from '@/lib/parcours/queries/nomination';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { unSuivi } from '../../factories/parcours';
import { compterRequetes } from '../../support/requetes';

const now = new Date('2026-03-03T09:00:00Z');
const j = (t: string) => new Date(`${t}T00:00:00Z`);
const nommer = (beneficiaireId: string, referentId: string, le = '2026-03-03') => ({
  beneficiaireId,
  referentId,
  le: j(le),
  depuis: null,
});

describe('nommer un référent', () => {
  it('est réservé au Département', async () => {
    const { referent, personne } = await unSuivi();
    const saisie = nommer(personne.id, (await unReferent()).id);
    for (const { acteur } of [referent, personne, await unCoordinateur()])
      await expect(nommerReferent(acteur, saisie, now)).rejects.toThrow('réservée');
  });

  it('laisse l’ancien lire pendant 30 jours, sans écrire, et la personne le voit', async () => {
    const { referent, personne } = await unSuivi();
    const nouveau = await unReferent('FRANCE_TRAVAIL');
    const { acteur } = await unAgentDuDepartement();
    await nommerReferent(acteur, nommer(personne.id, nouveau.id), now);
    const apres29jours = new Date('2026-04-01T09:00:00Z');
    const apres31jours = new Date('2026-04-03T09:00:00Z');
    expect(await parcoursDe(referent.acteur, personne.id, apres29jours)).toMatchObject({ modifiable: false });
    expect((await fileDuReferent(referent.acteur, apres29jours))[0]?.finSuivi).toEqual(j('2026-03-03'));
    const contact = { beneficiaireId: personne.id, le: j('2026-03-03') };
    await expect(noterContact(referent.acteur, contact, now)).rejects.toThrow('introuvable');
    await expect(parcoursDe(referent.acteur, personne.id, apres31jours)).rejects.toThrow('introuvable');
    expect(await fileDuReferent(nouveau.acteur, now)).toHaveLength(1);
    const vus = (await parcoursDe(personne.acteur, personne.id, now)).suivis;
    expect(vus.map((s) => s.finLe)).toEqual([null, j('2026-03-03')]);
  });

  it('prévient la personne, le nouveau et l’ancien, chacun une fois, sans nommer la personne aux référents', async () => {
    const { referent, personne } = await unSuivi({ prenom: 'Zahra' });
    const nouveau = await unReferent();
    const { acteur } = await unAgentDuDepartement();
    await nommerReferent(acteur, nommer(personne.id, nouveau.id, '2026-03-01'), now);
    await nommerReferent(acteur, nommer(personne.id, nouveau.id), now);
    const recu = (userId: string) => db.message.findMany({ where: { userId } });
    const [aElle, aLui, aLAncien] = await Promise.all(
      [personne.user.id, nouveau.user.id, referent.user.id].map(recu),
    );
    expect(aElle!.map((m) => m.texte)).toEqual([
      expect.stringContaining('Claire Martin vous accompagne maintenant.'),
    ]);
    expect(aLui!.map((m) => m.texte)).toEqual([expect.stringContaining('depuis le 1er mars 2026')]);
    expect(aLAncien!.map((m) => m.texte)).toEqual([
      expect.stringContaining('accompagnée par quelqu’un d’autre'),
    ]);
    for (const m of [...aLui!, ...aLAncien!]) expect(`${m.sujet} ${m.texte}`).not.toMatch(/Zahra|Durand|RSA/);
    expect(
      await db.journal.findMany({ where: { action: 'suivi.nommer', beneficiaireId: personne.id } }),
    ).toMatchObject([{ de: referent.id, vers: nouveau.id, acteurRole: 'DEPARTEMENT' }]);
  });

  it('ne commence ni demain, ni avant la fin d’un suivi plus ancien', async () => {
    const { personne } = await unSuivi();
    const { acteur } = await unAgentDuDepartement();
    const nouveau = await unReferent();
    for (const le of ['2026-03-04', '2026-01-04'])
      await expect(nommerReferent(acteur, nommer(personne.id, nouveau.id, le), now)).rejects.toMatchObject({
        champs: { le: [expect.stringMatching(/aujourd’hui|5 janvier 2026/)] },
      });
    await nommerReferent(acteur, nommer(personne.id, nouveau.id, '2026-01-05'), now);
    expect(await db.suivi.findFirst({ where: { beneficiaireId: personne.id, finLe: null } })).toMatchObject({
      debutLe: j('2026-01-05'),
      nommeParId: acteur.userId,
    });
  });

  it('ne va ni à un compte fermé, ni à une personne d’un autre Département', async () => {
    const personne = await unBeneficiaire();
    const { acteur } = await unAgentDuDepartement();
    const [ferme, ouvert] = [await unReferent(), await unReferent()];
    await db.user.update({ where: { id: ferme.user.id }, data: { desactiveLe: now } });
    await expect(nommerReferent(acteur, nommer(personne.id, ferme.id), now)).rejects.toThrow('Ce référent');
    const ailleurs = { ...acteur, departementCode: '73' };
    await expect(nommerReferent(ailleurs, nommer(personne.id, ouvert.id), now)).rejects.toThrow(
      'introuvable',
    );
  });

  it('deux à la fois : un seul suivi reste ouvert', async () => {
    const { personne } = await unSuivi();
    const { acteur } = await unAgentDuDepartement();
    const [a, b] = [await unReferent(), await unReferent()];
    await Promise.allSettled([a, b].map((r) => nommerReferent(acteur, nommer(personne.id, r.id), now)));
    expect(await db.suivi.count({ where: { beneficiaireId: personne.id, finLe: null } })).toBe(1);
  });
});

describe('les personnes sans accompagnateur', () => {
  it('ne se lisent que par le Département, et de son territoire', async () => {
    const { referent, personne } = await unSuivi();
    for (const { acteur } of [referent, personne, await unCoordinateur()]) {
      await expect(ouvrirSansReferent(acteur, { page: 1 }, now)).rejects.toThrow('réservée');
      await expect(ouvrirFileDe(acteur, { referentId: referent.id, page: 1 }, now)).rejects.toThrow(
        'réservée',
      );
      await expect(ouvrirPourNommer(acteur, { beneficiaireId: personne.id }, now)).rejects.toThrow(
        'réservée',
      );
      expect(await referentsANommer(acteur)).toEqual([]);
      expect(await nombreSansReferent(acteur)).toBe(0);
    }
    const ailleurs = { ...(await unAgentDuDepartement()).acteur, departementCode: '73' };
    const saisie = { beneficiaireId: personne.id };
    await expect(ouvrirPourNommer(ailleurs, saisie, now)).rejects.toThrow('introuvable');
    await expect(ouvrirFileDe(ailleurs, { referentId: referent.id, page: 1 }, now)).rejects.toThrow(
      'introuvable',
    );
    expect((await ouvrirSansReferent(ailleurs, { page: 1 }, now)).total).toBe(0);
  });

  it('sont celles que personne ne suit : jamais nommé, organisme seul, compte fermé ; pas qui est parti', async () => {
    const { acteur } = await unAgentDuDepartement();
    const avant = await nombreSansReferent(acteur);
    const seule = await unBeneficiaire({ profil: { creeLe: j('2020-01-02') } });
    const organisme = await unSuivi();
    await db.suivi.updateMany({
      where: { beneficiaireId: organisme.personne.id },
      data: { referentId: null },
    });
    const ferme = await unSuivi();
    await db.user.update({ where: { id: ferme.referent.user.id }, data: { desactiveLe: now } });
    await unSuivi();
    await unBeneficiaire({ profil: { etape: 'SORTIE' } });
    await unBeneficiaire({ profil: { anonymiseLe: now } });
    expect(await nombreSansReferent(acteur)).toBe(avant + 3);
    const { personnes, total } = await ouvrirSansReferent(acteur, { page: 1 }, now);
    expect(total).toBe(avant + 3);
    expect(personnes[0]?.id).toBe(seule.id);
    const vues = personnes.map((p) => p.id);
    expect(vues).toEqual(expect.arrayContaining([seule.id, organisme.personne.id, ferme.personne.id]));
  });

  it('se filtrent par territoire, se paginent, et chaque nom montré est une ligne du journal', async () => {
    const { acteur } = await unAgentDuDepartement();
    const { territoireId } = await db.commune.findUniqueOrThrow({ where: { code: '01283' } });
    const elles = [];
    for (let n = 0; n < 21; n++) elles.push(await unBeneficiaire({ commune: '01283' }));
    await unBeneficiaire({ commune: '01053' });
    const filtre = { territoireId: territoireId! };
    const lu = await compterRequetes(() => ouvrirSansReferent(acteur, { ...filtre, page: 1 }, now));
    expect(lu.nombre).toBeLessThanOrEqual(12);
    expect(lu.resultat).toMatchObject({ total: 21, page: 1, pages: 2 });
    const suite = await ouvrirSansReferent(acteur, { ...filtre, page: 99 }, now);
    expect(suite.page).toBe(2);
    expect([...lu.resultat.personnes, ...suite.personnes].map((p) => p.id).sort()).toEqual(
      elles.map((p) => p.id).sort(),
    );
    const lignes = await db.journal.findMany({
      where: { action: 'identite.lire', acteurId: acteur.userId },
      select: { beneficiaireId: true, codes: true },
    });
    expect(lignes.map((l) => l.beneficiaireId).sort()).toEqual(elles.map((p) => p.id).sort());
    expect(lignes.every((l) => l.codes === null)).toBe(true);
  });

  it('la file d’un référent se remet à d’autres, par organisme puis par nom', async () => {
    const { referent, personne } = await unSuivi();
    const { acteur } = await unAgentDuDepartement();
    const file = await ouvrirFileDe(acteur, { referentId: referent.id, page: 1 }, now);
    expect(file.personnes.map((p) => p.id)).toEqual([personne.id]);
    const choix = await referentsANommer(acteur);
    expect(choix.find((r) => r.id === referent.id)).toMatchObject({ nom: 'Claire Martin', accompagnees: 1 });
    const organismes = choix.map((r) => r.organisme);
    expect(organismes).toEqual([...organismes].sort((a, b) => a.localeCompare(b, 'fr')));
    expect(await db.journal.count({ where: { action: 'identite.lire', beneficiaireId: personne.id } })).toBe(
      1,
    );
  });
});
