import { describe, expect, it } from 'vitest';
import { accompagnants } from '@/lib/beneficiaires/queries';
import { db } from '@/lib/db';
import { demander } from '@/lib/demandes/commands/demande';
import { demandesARepondre } from '@/lib/demandes/queries';
import { exporterFile, exporterParcours } from '@/lib/exports/commands/tableaux';
import { ecrireNote } from '@/lib/notes/commands';
import { nommerReferent } from '@/lib/parcours/commands/nomination';
import { prendreRendezVous } from '@/lib/parcours/commands/rendez-vous';
import { noterContact } from '@/lib/parcours/commands/suivi';
import { lireAdresse } from '@/lib/parcours/page-file';
import { fileDuReferent } from '@/lib/parcours/queries/file';
import { parcoursDe } from '@/lib/parcours/queries/parcours';
import { unAgentDuDepartement, unReferent } from '../../factories/comptes';
import { uneNote } from '../../factories/notes';
import { saisieRendezVous, unRelaisDeConge } from '../../factories/remplacements';

const now = new Date('2026-03-03T09:00:00Z');

describe('pendant le remplacement', () => {
  it.each([
    ['la veille du premier jour', '2026-03-01T22:59:00Z', false],
    ['à la première minute', '2026-03-01T23:00:00Z', true],
    ['à la dernière minute', '2026-03-28T22:59:00Z', true],
    ['une minute après, sans que personne ne fasse rien', '2026-03-28T23:00:00Z', false],
  ])('le remplaçant lit et écrit : %s', async (_, quand, ouvert) => {
    const { personne, collegue } = await unRelaisDeConge();
    const alors = new Date(quand);
    expect(await fileDuReferent(collegue.acteur, alors)).toHaveLength(ouvert ? 1 : 0);
    const noter = noterContact(
      collegue.acteur,
      { beneficiaireId: personne.id, le: new Date('2026-02-27') },
      alors,
    );
    if (!ouvert) return expect(noter).rejects.toThrow('introuvable');
    await noter;
    expect(await parcoursDe(collegue.acteur, personne.id, alors)).toMatchObject({
      modifiable: true,
      remplace: { prenom: 'Claire', nom: 'Martin' },
    });
  });

  it('la file du remplaçant dit qui il remplace ; celle du référent ne change pas', async () => {
    const { personne, referent, collegue } = await unRelaisDeConge();
    expect(await fileDuReferent(collegue.acteur, now)).toMatchObject([
      { id: personne.id, remplace: 'Claire Martin', finSuivi: null },
    ]);
    expect(await fileDuReferent(referent.acteur, now)).toMatchObject([{ id: personne.id, remplace: null }]);
  });

  it('la personne lit qui remplace, son téléphone, et jusqu’à quand', async () => {
    const { personne, collegue } = await unRelaisDeConge();
    await db.user.update({
      where: { id: collegue.userId },
      data: { telephone: `+3363998${Date.now() % 10000}` },
    });
    const lus = await accompagnants(personne.acteur, personne.id, now);
    const finLe = new Date('2026-03-28');
    expect(lus.slice(0, 2)).toMatchObject([
      { qui: 'accompagnateur', nom: 'Claire Martin', telephone: null, jusquAu: finLe },
      { qui: 'remplacant', nom: 'Marc Petit', telephone: expect.stringMatching(/^\+33/), jusquAu: finLe },
    ]);
    const apres = await accompagnants(personne.acteur, personne.id, new Date('2026-03-29T09:00:00Z'));
    expect(apres.map((a) => a.qui)).not.toContain('remplacant');
  });

  it('les deux reçoivent ce que la personne demande ; chacun peut répondre', async () => {
    const { personne, referent, collegue } = await unRelaisDeConge();
    await demander(personne.acteur, { genre: 'QUESTION', texte: 'Qui paie le bus ?' }, now);
    for (const { acteur, userId } of [referent, collegue]) {
      expect(await db.message.count({ where: { userId, modele: 'demande.nouvelle' } })).toBe(1);
      expect(await demandesARepondre(acteur, now)).toHaveLength(1);
    }
  });

  it('qui veut quelqu’un d’autre ne le dit ni au référent, ni à qui remplace', async () => {
    const { personne, collegue } = await unRelaisDeConge();
    await demander(personne.acteur, { genre: 'CHANGEMENT_ACCOMPAGNATEUR', texte: null }, now);
    expect(await demandesARepondre(collegue.acteur, now)).toEqual([]);
    expect(await db.message.count({ where: { userId: collegue.userId } })).toBe(0);
  });

  it('les notes pour soi restent à leur auteur, et le remplaçant n’en écrit pas', async () => {
    const { personne, referent, collegue } = await unRelaisDeConge();
    await uneNote({ personne, referent }, { texte: 'Pour moi' });
    await uneNote({ personne, referent }, { texte: 'Pour nous', partageeLe: now });
    const { notes } = await parcoursDe(collegue.acteur, personne.id, now);
    expect(notes.map((n) => n.texte)).toEqual(['Pour nous']);
    await expect(
      ecrireNote(
        collegue.acteur,
        { beneficiaireId: personne.id, texte: 'x', partagee: 'non', relu: false },
        now,
      ),
    ).rejects.toThrow('introuvable');
  });

  it('rien ne s’emporte en fichier de ce qui est remplacé', async () => {
    const { personne, collegue } = await unRelaisDeConge();
    await expect(exporterParcours(collegue.acteur, personne.id, now)).rejects.toThrow('introuvable');
    expect((await exporterFile(collegue.acteur, lireAdresse(''), now)).lignes).toEqual([]);
  });

  it('un autre référent nommé met fin à l’accès, et reprend les rendez-vous du remplaçant', async () => {
    const { personne, collegue } = await unRelaisDeConge();
    const { rendezVousId } = await prendreRendezVous(
      collegue.acteur,
      saisieRendezVous(personne.id, '2026-03-10'),
      now,
    );
    const [nouveau, { acteur }] = [await unReferent(), await unAgentDuDepartement()];
    const nomination = { beneficiaireId: personne.id, referentId: nouveau.id, depuis: null };
    await nommerReferent(acteur, { ...nomination, le: new Date('2026-03-03') }, now);
    expect(await fileDuReferent(collegue.acteur, now)).toEqual([]);
    expect(await db.rendezVous.findUniqueOrThrow({ where: { id: rendezVousId } })).toMatchObject({
      ...{ annuleLe: null, referentId: nouveau.id },
    });
    // Who replaces has nobody new to accompany, and was told of nothing else.
    expect(await db.message.count({ where: { userId: collegue.userId } })).toBe(0);
  });
});
