import { describe, expect, it } from 'vitest';
import { tenirPersonne } from '@/lib/beneficiaires/commands/charger';
import { accompagnants } from '@/lib/beneficiaires/queries';
import { db, type Tx } from '@/lib/db';
import { demander } from '@/lib/demandes/commands/demande';
import { choisirReferent } from '@/lib/parcours/commands/choix';
import { changerGestion } from '@/lib/parcours/commands/gestion';
import { ouvrirOrganisme } from '@/lib/parcours/commands/lecture-organisme';
import { nommerOrganisme, nommerReferent } from '@/lib/parcours/commands/nomination';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { nombreAChoisir, organismesANommer } from '@/lib/parcours/queries/nomination';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
import { unePersonneConfiee, unGestionnaire, unOrganisme } from '../../factories/nominations';
import { unRendezVous, unSuivi } from '../../factories/parcours';
import { unCollegueDe, unRelaisDeConge, unRemplacement } from '../../factories/remplacements';
import { pendant } from '../../support/attente';
import { compterRequetes } from '../../support/requetes';

const now = new Date('2026-03-03T09:00:00Z');
const LE = { le: new Date('2026-03-03'), depuis: null };
const recus = async (userId: string) =>
  (await db.message.findMany({ where: { userId }, orderBy: { creeLe: 'asc' } })).map((m) => m.modele);

describe('nommer un organisme', () => {
  it('ouvre un suivi sans nom : l’ancien référent lit encore, chacun est prévenu une fois', async () => {
    const { referent, personne } = await unSuivi({ prenom: 'Zahra' });
    const gestionnaire = await unGestionnaire();
    const sansDroit = await unCollegueDe(gestionnaire);
    const { acteur } = await unAgentDuDepartement();
    const saisie = { beneficiaireId: personne.id, organismeId: gestionnaire.organismeId, ...LE };
    const { suiviId } = await nommerOrganisme(acteur, saisie, now);
    expect(await nommerOrganisme(acteur, saisie, now)).toEqual({ suiviId });
    expect(await db.suivi.findUnique({ where: { id: suiviId } })).toMatchObject({
      ...{ referentId: null, organismeId: gestionnaire.organismeId, nommeParId: acteur.userId },
    });
    expect(await recus(personne.userId)).toEqual(['parcours.organisme']);
    expect(await recus(gestionnaire.userId)).toEqual(['parcours.a-choisir']);
    expect(await recus(sansDroit.userId)).toEqual([]);
    expect(await recus(referent.userId)).toEqual(['parcours.releve']);
    for (const m of await db.message.findMany({ where: { userId: gestionnaire.userId } }))
      expect(`${m.sujet} ${m.texte}`).not.toMatch(/Zahra|Durand/);
    expect(
      await db.journal.findMany({
        where: { beneficiaireId: personne.id, action: 'suivi.nommer-organisme' },
      }),
    ).toMatchObject([{ de: referent.id, vers: gestionnaire.organismeId }]);
    expect((await fileDuReferent(referent.acteur, now))[0]?.finSuivi).toEqual(LE.le);
    expect((await accompagnants(personne.acteur, personne.id, now))[0]).toMatchObject({
      nom: gestionnaire.organisme.nom,
      precision: 'Une personne y sera choisie pour vous.',
    });
  });

  it('d’un autre Département, il est introuvable ; un jour qui ne convient pas ne nomme personne', async () => {
    const { personne, referent } = await unSuivi();
    const { acteur } = await unAgentDuDepartement();
    const { organismeId } = await unReferent();
    const saisie = { beneficiaireId: personne.id, organismeId, ...LE };
    const ailleurs = { ...acteur, departementCode: '73' };
    await expect(nommerOrganisme(ailleurs, saisie, now)).rejects.toThrow('introuvable');
    const tot = { ...saisie, le: new Date('2026-01-04') };
    await expect(nommerOrganisme(acteur, tot, now)).rejects.toMatchObject({
      champs: { le: [expect.stringContaining('5 janvier 2026')] },
    });
    expect(await db.suivi.findMany({ where: { beneficiaireId: personne.id } })).toMatchObject([
      { referentId: referent.id, finLe: null },
    ]);
  });

  it('répond à qui voudrait un autre accompagnateur', async () => {
    const { personne } = await unSuivi();
    const { acteur } = await unAgentDuDepartement();
    const { organismeId, organisme } = await unReferent();
    await demander(personne.acteur, { genre: 'CHANGEMENT_ACCOMPAGNATEUR', texte: null }, now);
    await nommerOrganisme(acteur, { beneficiaireId: personne.id, organismeId, ...LE }, now);
    expect(await db.demandePersonne.findMany({ where: { beneficiaireId: personne.id } })).toMatchObject([
      { reponse: `${organisme.nom} vous accompagne depuis le 3 mars 2026.` },
    ]);
  });

  it('rend à l’ancien les rendez-vous de qui le remplaçait, et annule ceux d’après ses 30 jours', async () => {
    const { referent, collegue, personne } = await unRelaisDeConge();
    const { acteur } = await unAgentDuDepartement();
    const { organismeId } = await unReferent();
    const fixe = { fixeLe: new Date('2026-03-02T09:00:00Z') };
    const avec = { personne, referent: collegue };
    const proche = await unRendezVous(avec, { ...fixe, debutLe: new Date('2026-03-20T09:00:00Z') });
    const tardif = await unRendezVous(avec, { ...fixe, debutLe: new Date('2026-04-20T09:00:00Z') });
    await nommerOrganisme(acteur, { beneficiaireId: personne.id, organismeId, ...LE }, now);
    const lu = (id: string) => db.rendezVous.findUniqueOrThrow({ where: { id } });
    expect(await lu(proche.id)).toMatchObject({ referentId: referent.id, annuleLe: null });
    expect(await lu(tardif.id)).toMatchObject({ annuleLe: now });
  });

  it('dit au Département où quelqu’un choisit', async () => {
    const { acteur } = await unAgentDuDepartement();
    const [gestionnaire, autre, ferme] = [await unGestionnaire(), await unReferent(), await unGestionnaire()];
    await db.user.update({ where: { id: ferme.userId }, data: { desactiveLe: now } });
    const { nombre, resultat } = await compterRequetes(() => organismesANommer(acteur));
    expect(nombre).toBeLessThanOrEqual(2);
    const choisit = (r: { organismeId: string }) => resultat.find((o) => o.id === r.organismeId)?.choisit;
    expect([gestionnaire, autre, ferme].map(choisit)).toEqual([true, false, false]);
  });
});

describe('choisir dans son organisme', () => {
  it('ouvre la personne à qui est choisi ; les deux sont prévenus, qui choisit n’y lit rien', async () => {
    const { gestionnaire, collegue, personne, suiviId } = await unOrganisme();
    await choisirReferent(gestionnaire.acteur, { suiviId, referentId: collegue.id }, now);
    expect(await fileDuReferent(collegue.acteur, now)).toHaveLength(1);
    expect(await fileDuReferent(gestionnaire.acteur, now)).toEqual([]);
    expect(await db.suivi.findUnique({ where: { id: suiviId } })).toMatchObject({
      ...{ choisiLe: now, choisiParId: gestionnaire.userId, finLe: null },
    });
    expect(await recus(personne.userId)).toEqual(['parcours.referent']);
    expect(await recus(collegue.userId)).toEqual(['parcours.nomination']);
  });

  it('qui se choisit ne reçoit rien de plus', async () => {
    const { gestionnaire, suiviId } = await unOrganisme();
    await choisirReferent(gestionnaire.acteur, { suiviId, referentId: gestionnaire.id }, now);
    expect(await recus(gestionnaire.userId)).toEqual([]);
  });

  it('un référent qui ne choisit pas, ou plus, ou ailleurs, trouve « introuvable »', async () => {
    const { gestionnaire, collegue, suiviId } = await unOrganisme();
    const saisie = { suiviId, referentId: collegue.id };
    const { acteur } = await unAgentDuDepartement();
    for (const autre of [collegue, await unGestionnaire(), await unReferent()]) {
      await expect(choisirReferent(autre.acteur, saisie, now)).rejects.toThrow('introuvable');
    }
    await expect(ouvrirOrganisme(collegue.acteur, { page: 1 }, now)).rejects.toThrow('introuvable');
    expect(await nombreAChoisir(collegue.acteur)).toBeNull();
    expect(await nombreAChoisir(gestionnaire.acteur)).toBe(1);
    await changerGestion(acteur, { referentId: gestionnaire.id, gere: 'non' }, now);
    await expect(choisirReferent(gestionnaire.acteur, saisie, now)).rejects.toThrow('introuvable');
    await expect(ouvrirOrganisme(gestionnaire.acteur, { page: 1 }, now)).rejects.toThrow('introuvable');
    expect(await nombreAChoisir(gestionnaire.acteur)).toBeNull();
    expect(await recus(gestionnaire.userId)).toEqual(['organisme.gestion-finie']);
  });

  it('ne va ni à un compte fermé, ni à quelqu’un d’un autre organisme, ni à qui est déjà accompagné', async () => {
    const { gestionnaire, collegue, suiviId } = await unOrganisme();
    const ferme = await unCollegueDe(gestionnaire);
    await db.user.update({ where: { id: ferme.userId }, data: { desactiveLe: now } });
    for (const r of [ferme, await unReferent()])
      await expect(choisirReferent(gestionnaire.acteur, { suiviId, referentId: r.id }, now)).rejects.toThrow(
        'Ce référent',
      );
    await choisirReferent(gestionnaire.acteur, { suiviId, referentId: collegue.id }, now);
    const autre = { suiviId, referentId: gestionnaire.id };
    await expect(choisirReferent(gestionnaire.acteur, autre, now)).rejects.toMatchObject({ code: 'CONFLIT' });
  });

  it('qui est parti est introuvable, même quand quelqu’un l’accompagnait', async () => {
    const { gestionnaire, collegue, personne, suiviId } = await unOrganisme();
    await choisirReferent(gestionnaire.acteur, { suiviId, referentId: collegue.id }, now);
    await db.beneficiaire.update({ where: { id: personne.id }, data: { etape: 'SORTIE' } });
    const autre = { suiviId, referentId: gestionnaire.id };
    await expect(choisirReferent(gestionnaire.acteur, autre, now)).rejects.toThrow('introuvable');
  });

  it('le droit se relit une fois la personne tenue : retiré entre-temps, rien n’est choisi', async () => {
    const { gestionnaire, collegue, personne, suiviId } = await unOrganisme();
    const retirer = async (tx: Tx) => {
      await tenirPersonne(tx, personne.id);
      await tx.referent.update({ where: { id: gestionnaire.id }, data: { gestionnaireDepuis: null } });
    };
    const choix = () => choisirReferent(gestionnaire.acteur, { suiviId, referentId: collegue.id }, now);
    await expect(pendant(retirer, choix)).rejects.toThrow('introuvable');
    expect(await db.suivi.findUnique({ where: { id: suiviId } })).toMatchObject({ referentId: null });
  });

  it('le Département attend un choix qui se fait, et regarde à nouveau', async () => {
    const { gestionnaire, collegue, personne, suiviId } = await unOrganisme();
    const [{ acteur }, ailleurs] = [await unAgentDuDepartement(), await unReferent()];
    const choisir = async (tx: Tx) => {
      await tenirPersonne(tx, personne.id);
      const choix = { referentId: collegue.id, choisiParId: gestionnaire.userId, choisiLe: now };
      await tx.suivi.update({ where: { id: suiviId }, data: choix });
    };
    const saisie = { beneficiaireId: personne.id, referentId: ailleurs.id, ...LE };
    await expect(pendant(choisir, () => nommerReferent(acteur, saisie, now))).rejects.toMatchObject({
      code: 'CONFLIT',
    });
    expect(await db.suivi.findUnique({ where: { id: suiviId } })).toMatchObject({
      ...{ referentId: collegue.id, finLe: null },
    });
  });

  it('la liste se pagine, sans qui est parti, et chaque nom montré est une ligne du journal', async () => {
    const gestionnaire = await unGestionnaire();
    const elles = [];
    for (let n = 0; n < 21; n++) elles.push(await unePersonneConfiee(gestionnaire));
    const partie = await unePersonneConfiee(gestionnaire);
    await db.beneficiaire.update({ where: { id: partie.personne.id }, data: { etape: 'SORTIE' } });
    const vue = await ouvrirOrganisme(gestionnaire.acteur, { page: 1 }, now);
    expect(vue).toMatchObject({ total: 21, pages: 2, organisme: gestionnaire.organisme.nom });
    const suite = await ouvrirOrganisme(gestionnaire.acteur, { page: 9 }, now);
    const vues = [...vue.suivis, ...suite.suivis].map((s) => s.beneficiaire.id).sort();
    expect(vues).toEqual(elles.map((e) => e.personne.id).sort());
    const lignes = await db.journal.findMany({
      where: { action: 'identite.lire', acteurId: gestionnaire.userId },
    });
    expect(lignes.map((l) => l.beneficiaireId).sort()).toEqual(vues);
    expect(vue.referents).toMatchObject([{ id: gestionnaire.id, accompagnees: 0 }]);
  });

  it('s’arrête quand on change d’organisme, d’où que vienne le changement', async () => {
    const [gestionnaire, autre] = [await unGestionnaire(), await unReferent()];
    const { id } = gestionnaire;
    const { organismeId } = autre;
    await db.referent.update({ where: { id }, data: { organismeId } });
    expect(await db.referent.findUnique({ where: { id } })).toMatchObject({ gestionnaireDepuis: null });
  });

  it('PostgreSQL refuse un choix sans personne, ou sans qui l’a fait', async () => {
    const { suiviId: id } = await unOrganisme();
    const choisiParId = '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10';
    for (const data of [{ choisiLe: now }, { choisiLe: now, choisiParId }])
      await expect(db.suivi.update({ where: { id }, data })).rejects.toThrow('suivis_choix');
  });
});

describe('dire qui choisit', () => {
  it('est noté au journal, et qui choisit le sait ; redit, rien ne change', async () => {
    const { acteur } = await unAgentDuDepartement();
    const { id: referentId, userId } = await unReferent();
    await changerGestion(acteur, { referentId, gere: 'oui' }, now);
    await changerGestion(acteur, { referentId, gere: 'oui' }, now);
    await changerGestion(acteur, { referentId, gere: 'non' }, new Date('2026-03-04T09:00:00Z'));
    const lignes = await db.journal.findMany({ where: { objetId: userId }, orderBy: { id: 'asc' } });
    expect(lignes.map((l) => l.action)).toEqual(['referent.gerer', 'referent.ne-plus-gerer']);
    expect(await recus(userId)).toEqual(['organisme.gestion', 'organisme.gestion-finie']);
  });

  it('qui remplace un gestionnaire ne choisit pas à sa place', async () => {
    const { gestionnaire, collegue } = await unOrganisme();
    await unRemplacement(gestionnaire, collegue, { debutLe: '2026-03-02', finLe: '2026-03-20' });
    expect(await nombreAChoisir(collegue.acteur)).toBeNull();
  });
});
