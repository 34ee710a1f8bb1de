import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { accorderContrat, retirerAccordContrat } from '@/lib/parcours/commands/accord';
import { ajouterAuContrat } from '@/lib/parcours/commands/complement';
import { creerContrat, modifierContrat } from '@/lib/parcours/commands/contrat';
import { lireFeuille, mettreFeuille, retirerFeuille } from '@/lib/parcours/commands/feuille';
import { OCTETS_FEUILLE, typeDeFeuille } from '@/lib/parcours/feuille';
import { lireContenu } from '@/lib/parcours/version-contrat';
import { leTexteDe, unContrat, unPdf, unSuivi } from '../../factories/parcours';

const now = new Date('2026-03-03T09:00:00Z');
const j = (t: string) => new Date(`${t}T00:00:00Z`);
const termes = {
  ...{ type: 'CONTRAT_ENGAGEMENT' as const, nature: 'SOCIAL' as const },
  ...{ debutLe: j('2026-03-03'), finLe: j('2026-09-03'), cibleHebdo: null as number | null },
  ...{ actions: [] as string[], proposees: [] as string[], nouvelles: [] as string[], accord: false },
};
const lire = (id: string) => db.contrat.findUniqueOrThrow({ where: { id } });

/** A draft that the référent has just written, with what both have to agree to. */
async function unBrouillon(champs: Partial<typeof termes> = {}) {
  const sujet = await unSuivi();
  const saisie = { beneficiaireId: sujet.personne.id, remplaceId: null, ...termes, ...champs };
  const { contratId } = await creerContrat(sujet.referent.acteur, saisie, now);
  const texte = await leTexteDe(contratId);
  return { ...sujet, contratId, texte, oui: { versionId: texte.id, empreinte: texte.empreinte } };
}

describe('l’accord au contrat', () => {
  it('chacun donne le sien, la seconde moitié date la signature, et l’autre est prévenu', async () => {
    const { personne, referent, contratId, oui } = await unBrouillon();
    await accorderContrat(personne.acteur, oui, now);
    expect((await lire(contratId)).signeLe).toBeNull();
    const apres = new Date('2026-03-05T22:30:00Z');
    // Two taps are one.
    await accorderContrat(referent.acteur, oui, apres);
    await accorderContrat(referent.acteur, oui, apres);
    expect((await lire(contratId)).signeLe).toEqual(j('2026-03-05'));
    expect(
      await db.accordContrat.findMany({
        where: { versionId: oui.versionId },
        orderBy: { donneLe: 'asc' },
        select: { partie: true, moyen: true, parId: true, le: true },
      }),
    ).toEqual([
      { partie: 'PERSONNE', moyen: 'EN_LIGNE', parId: personne.user.id, le: j('2026-03-03') },
      { partie: 'REFERENT', moyen: 'EN_LIGNE', parId: referent.user.id, le: j('2026-03-05') },
    ]);
    const messages = await db.message.findMany({
      where: { userId: { in: [personne.user.id, referent.user.id] } },
      select: { userId: true, modele: true },
      orderBy: { creeLe: 'asc' },
    });
    expect(messages).toEqual([
      { userId: referent.user.id, modele: 'parcours.contrat-accorde' },
      { userId: personne.user.id, modele: 'parcours.contrat-signe' },
    ]);
  });

  it('tient au texte qui a été lu : une autre empreinte, ou un texte d’avant, ne s’accorde pas', async () => {
    const { personne, referent, contratId, oui } = await unBrouillon();
    await expect(
      accorderContrat(personne.acteur, { ...oui, empreinte: 'a'.repeat(64) }, now),
    ).rejects.toMatchObject({ code: 'PERIME' });
    await accorderContrat(personne.acteur, oui, now);
    await modifierContrat(
      referent.acteur,
      { contratId, version: 1, remplacer: false, ...termes, cibleHebdo: 7.5, accord: true },
      now,
    );
    // The référent agrees to the new text; the person had agreed to the other: nothing is signed.
    expect((await lire(contratId)).signeLe).toBeNull();
    await expect(accorderContrat(personne.acteur, oui, now)).rejects.toMatchObject({ code: 'PERIME' });
    const nouveau = await leTexteDe(contratId);
    await accorderContrat(personne.acteur, { versionId: nouveau.id, empreinte: nouveau.empreinte }, now);
    expect((await lire(contratId)).signeLe).toEqual(j('2026-03-03'));
    // What the first text said, and who had agreed to it, is kept.
    expect(await db.accordContrat.count({ where: { versionId: oui.versionId, retireLe: null } })).toBe(1);
  });

  it('le texte ne change qu’avec ce qu’il dit : enregistrer la même chose laisse la signature', async () => {
    const { personne, referent, contratId, oui } = await unBrouillon({ accord: true });
    await accorderContrat(personne.acteur, oui, now);
    const encore = { contratId, remplacer: false, ...termes };
    await modifierContrat(referent.acteur, { ...encore, version: 1 }, now);
    expect(await lire(contratId)).toMatchObject({ signeLe: j('2026-03-03'), version: 2 });
    expect(await db.versionContrat.count({ where: { contratId } })).toBe(1);
    await modifierContrat(referent.acteur, { ...encore, version: 2, finLe: null }, now);
    expect((await lire(contratId)).signeLe).toBeNull();
  });

  it('se reprend tant que l’autre n’a rien dit ; signé, le contrat se change, il ne se quitte pas', async () => {
    const { personne, referent, contratId, oui } = await unBrouillon();
    await accorderContrat(personne.acteur, oui, now);
    await retirerAccordContrat(personne.acteur, oui, now);
    await accorderContrat(referent.acteur, oui, now);
    expect((await lire(contratId)).signeLe).toBeNull();
    await accorderContrat(personne.acteur, oui, now);
    expect((await lire(contratId)).signeLe).not.toBeNull();
    await expect(retirerAccordContrat(personne.acteur, oui, now)).rejects.toThrow('signé par vous deux');
  });

  it('un contrat signé avant d’être écrit ici garde son jour : un oui de plus n’y change rien', async () => {
    const { personne, referent } = await unSuivi();
    const { id } = await unContrat(personne.id);
    const { id: versionId, empreinte } = await leTexteDe(id);
    await db.accordContrat.deleteMany({ where: { versionId } });
    await accorderContrat(referent.acteur, { versionId, empreinte }, now);
    expect((await lire(id)).signeLe).toEqual(j('2026-02-01'));
  });

  it('PostgreSQL garde le texte comme il est, avec sa propre empreinte', async () => {
    const { contratId, texte } = await unBrouillon();
    await expect(
      db.versionContrat.update({ where: { id: texte.id }, data: { contenu: '{}' } }),
    ).rejects.toThrow('ne change pas');
    const faux = { contratId, numero: 9, contenu: texte.contenu, empreinte: 'a'.repeat(64), creeLe: now };
    await expect(db.versionContrat.create({ data: faux })).rejects.toThrow('versions_contrat_empreinte');
  });
});

describe('les actions du contrat', () => {
  it('celles du parcours qui sont cochées, et celles qui s’écrivent avec lui', async () => {
    const { personne, referent } = await unSuivi();
    const action = { beneficiaireId: personne.id, creeParId: referent.user.id, creeLe: now };
    const choisie = await db.actionParcours.create({ data: { ...action, titre: 'Refaire ma carte de bus' } });
    await db.actionParcours.create({ data: { ...action, titre: 'Pas celle-ci' } });
    const dAilleurs = await db.actionParcours.create({
      data: { ...action, beneficiaireId: (await unSuivi()).personne.id, titre: 'D’une autre personne' },
    });
    const saisie = {
      ...{ beneficiaireId: personne.id, remplaceId: null, ...termes },
      ...{ actions: [choisie.id, dAilleurs.id], nouvelles: ['Passer le code'] },
    };
    const { contratId } = await creerContrat(referent.acteur, saisie, new Date(now.getTime() + 1));
    const dit = async () => lireContenu((await leTexteDe(contratId)).contenu).actions.map((a) => a.titre);
    expect(await dit()).toEqual(['Refaire ma carte de bus', 'Passer le code']);
    // Unticked, one leaves the contract, not the parcours.
    await modifierContrat(
      referent.acteur,
      { contratId, version: 1, remplacer: false, ...termes, proposees: [choisie.id] },
      now,
    );
    // What was not on the form is not touched: the other window, the person's own words.
    expect(await dit()).toEqual(['Passer le code']);
    expect(await db.actionParcours.count({ where: { beneficiaireId: personne.id } })).toBe(3);
  });

  it('la personne en écrit une dans le brouillon : chacun redit oui, et le référent est prévenu une fois par jour', async () => {
    const { personne, referent, contratId, oui } = await unBrouillon({ accord: true });
    for (const titre of ['Passer le code', 'Passer le code', 'Garder mon mercredi'])
      await ajouterAuContrat(personne.acteur, { contratId, titre }, now);
    const texte = await leTexteDe(contratId);
    expect(
      lireContenu(texte.contenu)
        .actions.map((a) => a.titre)
        .sort(),
    ).toEqual(['Garder mon mercredi', 'Passer le code']);
    expect(texte.ecritParId).toBe(personne.user.id);
    expect(await db.accordContrat.count({ where: { versionId: texte.id } })).toBe(0);
    await expect(accorderContrat(personne.acteur, oui, now)).rejects.toMatchObject({ code: 'PERIME' });
    const complete = { userId: referent.user.id, modele: 'parcours.contrat-complete' };
    expect(await db.message.count({ where: complete })).toBe(1);
    // Once both have agreed, it is no draft any more.
    const nouveau = { versionId: texte.id, empreinte: texte.empreinte };
    await accorderContrat(personne.acteur, nouveau, now);
    await accorderContrat(referent.acteur, nouveau, now);
    await expect(
      ajouterAuContrat(personne.acteur, { contratId, titre: 'Trop tard' }, now),
    ).rejects.toMatchObject({ code: 'SIGNE' });
  });
});

describe('celui qui enregistre le second', () => {
  it('voit chaque partie qui a changé, ne perd rien, et enregistre en l’ayant vu', async () => {
    const { referent, contratId } = await unBrouillon();
    const saisie = { contratId, version: 1, remplacer: false, ...termes };
    await modifierContrat(referent.acteur, { ...saisie, finLe: j('2026-10-10'), cibleHebdo: 5 }, now);
    const refus = await modifierContrat(referent.acteur, { ...saisie, cibleHebdo: 7.5 }, now).catch(
      (e: unknown) => e,
    );
    expect(refus).toMatchObject({
      code: 'PERIME',
      champs: {
        finLe: ['Enregistré entre-temps : « 10 octobre 2026 » (c’était « 3 septembre 2026 »).'],
        cibleHebdo: ['Enregistré entre-temps : « 5 heures par semaine » (c’était « non fixée »).'],
        remplacer: ['Cochez cette case pour garder vos réponses.'],
      },
    });
    await modifierContrat(referent.acteur, { ...saisie, cibleHebdo: 7.5, remplacer: true }, now);
    expect(await lire(contratId)).toMatchObject({ version: 3, finLe: j('2026-09-03') });
  });
});

describe('la feuille signée', () => {
  it('vaut accord des deux, au jour qu’elle porte ; la personne est prévenue, et chacun la relit', async () => {
    const { personne, referent, contratId, texte } = await unBrouillon();
    const versionId = texte.id;
    await mettreFeuille(referent.acteur, { versionId, le: j('2026-03-02') }, unPdf('une'), now);
    expect((await lire(contratId)).signeLe).toEqual(j('2026-03-02'));
    expect(
      await db.message.count({ where: { userId: personne.user.id, modele: 'parcours.contrat-papier' } }),
    ).toBe(1);
    const lue = await lireFeuille(personne.acteur, { versionId }, now);
    expect(Buffer.from(lue.octets).toString()).toBe('%PDF-1.7\nune');
    // The wrong one: another takes its place, and none takes the agreements away.
    await mettreFeuille(referent.acteur, { versionId, le: j('2026-03-01') }, unPdf('deux'), now);
    expect((await lire(contratId)).signeLe).toEqual(j('2026-03-01'));
    await retirerFeuille(referent.acteur, { versionId }, now);
    expect((await lire(contratId)).signeLe).toBeNull();
    expect(await db.accordContrat.count({ where: { versionId } })).toBe(0);
  });

  it('ne donne que la moitié qui manque', async () => {
    const { referent, contratId, oui } = await unBrouillon();
    await accorderContrat(referent.acteur, oui, now);
    await mettreFeuille(referent.acteur, { versionId: oui.versionId, le: j('2026-03-01') }, unPdf(), now);
    expect(
      await db.accordContrat.findMany({
        where: { versionId: oui.versionId },
        orderBy: { partie: 'asc' },
        select: { partie: true, moyen: true },
      }),
    ).toEqual([
      { partie: 'PERSONNE', moyen: 'PAPIER' },
      { partie: 'REFERENT', moyen: 'EN_LIGNE' },
    ]);
    expect((await lire(contratId)).signeLe).toEqual(j('2026-03-03'));
  });

  it('est un PDF ou une photo, par ses premiers octets, et pèse 5 Mo au plus', async () => {
    const { referent, texte } = await unBrouillon();
    const mettre = (octets: Uint8Array<ArrayBuffer>, le = j('2026-03-02')) =>
      mettreFeuille(referent.acteur, { versionId: texte.id, le }, octets, now);
    await expect(mettre(Uint8Array.from(Buffer.from('<html>')))).rejects.toThrow('PDF, ou une photo');
    await expect(mettre(new Uint8Array(OCTETS_FEUILLE + 1))).rejects.toThrow('5 Mo');
    await expect(mettre(unPdf(), j('2026-03-04'))).rejects.toThrow('à venir');
    expect(await db.scanContrat.count({ where: { versionId: texte.id } })).toBe(0);
    expect(typeDeFeuille(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
    expect(typeDeFeuille(new Uint8Array())).toBeNull();
  });
});
