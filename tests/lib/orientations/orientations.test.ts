import { describe, expect, it } from 'vitest';
import { donnerConsentement, retirerConsentement } from '@/lib/beneficiaires/commands/consentement';
import { effacerDonnees } from '@/lib/beneficiaires/commands/effacement';
import { db } from '@/lib/db';
import { MODELES } from '@/lib/notifications/modele';
import { deciderOrientation } from '@/lib/orientations/commands/decision';
import { demanderOrientation } from '@/lib/orientations/commands/demande';
import { ouvrirOrientations } from '@/lib/orientations/commands/lecture';
import { nombreADecider, orientationsDe } from '@/lib/orientations/queries';
import { orientationDecideeSchema } from '@/lib/orientations/schema';
import { terminerAccompagnement } from '@/lib/parcours/commands/fin';
import { nommerReferent } from '@/lib/parcours/commands/nomination';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
import { unGestionnaire } from '../../factories/nominations';
import { uneOrientation } from '../../factories/orientations';
import { unSuivi } from '../../factories/parcours';
import { unBinome, unRemplacement } from '../../factories/remplacements';

const now = new Date('2026-03-03T09:00:00Z');
const recus = async (userId: string) =>
  (await db.message.findMany({ where: { userId }, orderBy: { creeLe: 'asc' } })).map((m) => m.modele);
const vers = (beneficiaireId: string, motif = 'Un projet de métier.') =>
  ({ beneficiaireId, versType: 'FRANCE_TRAVAIL', motif }) as const;

describe('demander un autre organisme', () => {
  it('se fait par qui accompagne ; la personne le lit, le Département l’apprend sans nom', async () => {
    const { referent, personne } = await unSuivi({ prenom: 'Zahra' });
    const { user, acteur } = await unAgentDuDepartement();
    const avant = await nombreADecider(acteur, now);
    await demanderOrientation(referent.acteur, vers(personne.id), now);
    expect(await orientationsDe(personne.acteur, personne.id, now)).toMatchObject([
      { versType: 'FRANCE_TRAVAIL', motif: 'Un projet de métier.', decision: null, demandeeLe: now },
    ]);
    expect(await recus(personne.userId)).toEqual(['orientation.demandee']);
    const [recu] = await db.message.findMany({ where: { userId: user.id } });
    expect(`${recu!.sujet} ${recu!.texte}`).not.toMatch(/Zahra|Durand|métier/);
    expect(await nombreADecider(acteur, now)).toBe(avant + 1);
    expect(await nombreADecider(referent.acteur, now)).toBe(0);
  });

  it('une seule attend ; redite, c’est la même ; qui remplace peut aussi demander', async () => {
    const { referent, collegue, personne } = await unBinome();
    await unRemplacement(referent, collegue, { debutLe: '2026-03-02', finLe: '2026-03-20' });
    await demanderOrientation(collegue.acteur, vers(personne.id), now);
    await demanderOrientation(collegue.acteur, vers(personne.id), now);
    for (const motif of ['Autre chose.', undefined])
      await expect(demanderOrientation(referent.acteur, vers(personne.id, motif), now)).rejects.toMatchObject(
        { code: 'DEJA' },
      );
    expect(await db.orientation.count({ where: { beneficiaireId: personne.id } })).toBe(1);
    await expect(
      db.orientation.create({
        data: {
          ...vers(personne.id),
          suiviId: (await db.suivi.findFirstOrThrow({ where: { beneficiaireId: personne.id } })).id,
          ...{ demandeeParId: referent.userId, demandeeLe: now },
        },
      }),
    ).rejects.toThrow(/orientations_ouvertes|Unique/);
  });

  it('ce qui parle de santé se relit avant d’être enregistré', async () => {
    const { referent, personne } = await unSuivi();
    const saisie = vers(personne.id, 'Son cancer demande un autre lieu.');
    await expect(demanderOrientation(referent.acteur, saisie, now)).rejects.toMatchObject({ code: 'SANTE' });
    expect(await db.orientation.count({ where: { beneficiaireId: personne.id } })).toBe(0);
  });
});

describe('décider d’une orientation', () => {
  it('un changement nomme l’organisme du même geste, et les deux le lisent avec pourquoi', async () => {
    const { id: orientationId, referent, personne } = await uneOrientation();
    const { acteur } = await unAgentDuDepartement();
    const gestionnaire = await unGestionnaire();
    const { organismeId } = gestionnaire;
    const saisie = { orientationId, decision: 'CHANGEMENT', organismeId, motif: 'Pour ce métier.' } as const;
    await deciderOrientation(acteur, saisie, now);
    await deciderOrientation(acteur, saisie, now);
    const jour = new Date('2026-03-03');
    expect(
      await db.suivi.findMany({ where: { beneficiaireId: personne.id }, orderBy: { debutLe: 'asc' } }),
    ).toMatchObject([
      { referentId: referent.id, finLe: jour },
      { referentId: null, organismeId, debutLe: jour, orienteLe: jour, nommeLe: now, finLe: null },
    ]);
    for (const a of [personne.acteur, referent.acteur])
      expect(await orientationsDe(a, personne.id, now)).toMatchObject([
        { decision: 'CHANGEMENT', decisionMotif: 'Pour ce métier.', decideeLe: now },
      ]);
    expect((await recus(personne.userId)).sort()).toEqual(['orientation.decidee', 'parcours.organisme']);
    expect((await recus(referent.userId)).sort()).toEqual([
      'orientation.decidee-referent',
      'parcours.releve',
    ]);
    expect(await recus(gestionnaire.userId)).toEqual(['parcours.a-choisir']);
  });

  it('un maintien ne change rien d’autre, et se lit aussi', async () => {
    const { id: orientationId, referent, personne } = await uneOrientation();
    const { acteur } = await unAgentDuDepartement();
    const saisie = { orientationId, decision: 'MAINTIEN', organismeId: null, motif: 'Tout va.' } as const;
    await deciderOrientation(acteur, saisie, now);
    expect(await db.suivi.findMany({ where: { beneficiaireId: personne.id } })).toMatchObject([
      { referentId: referent.id, finLe: null },
    ]);
    expect(await recus(personne.userId)).toEqual(['orientation.decidee']);
    expect(await recus(referent.userId)).toEqual(['orientation.decidee-referent']);
    const autre = { ...saisie, motif: 'Finalement non.' };
    await expect(deciderOrientation(acteur, autre, now)).rejects.toMatchObject({ code: 'CONFLIT' });
  });

  it('vers l’organisme qui accompagne déjà, elle est refusée à côté de son champ', async () => {
    const { id: orientationId, referent, personne } = await uneOrientation();
    const { acteur } = await unAgentDuDepartement();
    const { organismeId } = referent;
    const saisie = { orientationId, decision: 'CHANGEMENT', organismeId, motif: 'Pour ce métier.' } as const;
    await expect(deciderOrientation(acteur, saisie, now)).rejects.toMatchObject({
      champs: { organismeId: ['Cet organisme accompagne déjà la personne.'] },
    });
    expect(await db.suivi.count({ where: { beneficiaireId: personne.id } })).toBe(1);
  });

  it('est dite aussi, une fois, à qui l’a demandée et n’accompagne plus', async () => {
    const { id: orientationId, referent, personne } = await uneOrientation();
    const { acteur } = await unAgentDuDepartement();
    const nouveau = await unReferent();
    const le = new Date('2026-03-03');
    await nommerReferent(
      acteur,
      { beneficiaireId: personne.id, referentId: nouveau.id, le, depuis: null },
      now,
    );
    const saisie = { orientationId, decision: 'MAINTIEN', organismeId: null, motif: 'Tout va.' } as const;
    await deciderOrientation(acteur, saisie, now);
    for (const { userId } of [referent, nouveau])
      expect((await recus(userId)).filter((m) => m === 'orientation.decidee-referent')).toHaveLength(1);
  });

  it('d’un autre Département, ou vers un organisme d’ailleurs, elle est introuvable et rien ne reste', async () => {
    const { id: orientationId } = await uneOrientation();
    const { acteur } = await unAgentDuDepartement();
    const inconnu = '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10';
    const saisie = { orientationId, decision: 'CHANGEMENT', organismeId: inconnu, motif: 'Oui.' } as const;
    await expect(deciderOrientation(acteur, saisie, now)).rejects.toThrow('introuvable');
    const { organismeId } = await unReferent();
    const ailleurs = { ...acteur, departementCode: '73' };
    await expect(deciderOrientation(ailleurs, { ...saisie, organismeId }, now)).rejects.toThrow(
      'introuvable',
    );
    expect(await db.orientation.findUnique({ where: { id: orientationId } })).toMatchObject({
      decision: null,
    });
  });

  it('un changement dit vers qui, un maintien vers personne', () => {
    const saisie = { orientationId: '0b7c5e1a-52f4-4c8e-9a53-5d0f1f6f7a10', motif: 'Oui.' };
    const lire = (decision: string, organismeId: string) =>
      orientationDecideeSchema.safeParse({ ...saisie, decision, organismeId }).success;
    expect([lire('CHANGEMENT', ''), lire('MAINTIEN', saisie.orientationId)]).toEqual([false, false]);
    expect([lire('MAINTIEN', ''), lire('CHANGEMENT', saisie.orientationId)]).toEqual([true, true]);
  });

  it('la liste montre la plus ancienne d’abord, et chaque motif lu est une lecture du dossier au journal', async () => {
    const { acteur } = await unAgentDuDepartement();
    const [, b] = [await uneOrientation(), await uneOrientation()];
    await db.orientation.update({ where: { id: b.id }, data: { demandeeLe: new Date('2020-01-01') } });
    const { orientations } = await ouvrirOrientations(acteur, { page: 1 }, now);
    expect(orientations[0]?.id).toBe(b.id);
    const lus = await db.journal.findMany({ where: { acteurId: acteur.userId, action: 'dossier.lire' } });
    expect(lus.map((l) => l.beneficiaireId)).toContain(b.personne.id);
    expect(lus).toHaveLength(orientations.length);
  });

  it('effacée, la personne ne laisse que des jours et une sorte d’organisme ; ce qui attend s’en va', async () => {
    const [attente, decidee] = [await uneOrientation(), await uneOrientation()];
    const { acteur } = await unAgentDuDepartement();
    await deciderOrientation(
      acteur,
      { orientationId: decidee.id, decision: 'MAINTIEN', organismeId: null, motif: 'Tout va.' },
      now,
    );
    for (const { personne } of [attente, decidee])
      await effacerDonnees(personne.acteur, { beneficiaireId: personne.id, compris: true }, now);
    const reste = (id: string) => db.orientation.findUnique({ where: { id } });
    expect(await reste(attente.id)).toBeNull();
    expect(await reste(decidee.id)).toMatchObject({
      ...{ motif: null, decisionMotif: null, versType: 'FRANCE_TRAVAIL', decision: 'MAINTIEN' },
    });
  });
});

describe('qui a quitté l’accompagnement', () => {
  it('n’attend plus de décision : ce qui attendait s’en va à la fin, et quand la personne arrête', async () => {
    const [finie, arretee] = [await uneOrientation(), await uneOrientation()];
    const fin = { issue: 'AUTRE', le: new Date('2026-03-03'), bilan: '' } as const;
    await terminerAccompagnement(
      finie.referent.acteur,
      { beneficiaireId: finie.personne.id, ...fin, relu: false },
      now,
    );
    await donnerConsentement(
      arretee.personne.acteur,
      { beneficiaireId: arretee.personne.id, accord: true, nomAidant: null },
      now,
    );
    await retirerConsentement(arretee.personne.acteur, { beneficiaireId: arretee.personne.id }, now);
    expect(await db.orientation.count({ where: { id: { in: [finie.id, arretee.id] } } })).toBe(0);
  });

  it('n’est ni à décider, ni décidé, ni demandé', async () => {
    const { id: orientationId, personne } = await uneOrientation();
    const { acteur } = await unAgentDuDepartement();
    const partie = await unSuivi();
    await db.orientation.update({
      where: { id: orientationId },
      data: { demandeeLe: new Date('2000-01-01') },
    });
    const avant = await nombreADecider(acteur, now);
    for (const { id } of [personne, partie.personne])
      await db.beneficiaire.update({ where: { id }, data: { etape: 'SORTIE' } });
    expect(await nombreADecider(acteur, now)).toBe(avant - 1);
    const { orientations } = await ouvrirOrientations(acteur, { page: 1 }, now);
    expect(orientations.map((o) => o.id)).not.toContain(orientationId);
    const saisie = { orientationId, decision: 'MAINTIEN', organismeId: null, motif: 'Tout va.' } as const;
    await expect(deciderOrientation(acteur, saisie, now)).rejects.toThrow('introuvable');
    await expect(demanderOrientation(partie.referent.acteur, vers(partie.personne.id), now)).rejects.toThrow(
      'introuvable',
    );
  });
});

it('un message à la personne ne dit ni qui décide, ni de quoi', () => {
  for (const code of ['orientation.demandee', 'orientation.decidee'] as const) {
    const { sujet, texte } = MODELES[code];
    expect(`${sujet()} ${texte()}`, code).not.toMatch(/Département|organisme|RSA/i);
  }
});
