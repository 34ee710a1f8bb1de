import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { ouvrirTexte } from '@/lib/parcours/commands/texte';
import { contratPdf } from '@/lib/parcours/pdf/contrat';
import { canonique, contenuDe, empreinteDe, marqueDe } from '@/lib/parcours/version-contrat';
import { leTexteDe, unContrat, unSuivi } from '../../factories/parcours';
import { lirePdf } from '../../support/pdf';

const now = new Date('2026-03-03T09:00:00Z');
const j = (t: string) => new Date(`${t}T00:00:00Z`);

/** The text of a signed contract, or of another one that nobody has agreed to and that names many actions. */
async function unTexte(actions: number) {
  const sujet = await unSuivi();
  const contrat = await unContrat(sujet.personne.id, { cibleHebdo: 7.5 });
  if (actions > 0) {
    const titres = Array.from({ length: actions }, (_, i) => ({
      titre: `Action ${i + 1} : passer voir la Mission locale, « à côté » de l’œuvre`,
      echeanceLe: i % 2 ? j('2026-05-01') : null,
    }));
    const termes = { ...contrat, cibleHebdo: 7.5 };
    const contenu = canonique(contenuDe(termes, titres));
    await db.versionContrat.create({
      data: { contratId: contrat.id, numero: 2, contenu, empreinte: empreinteDe(contenu), creeLe: now },
    });
  }
  const { id } = await leTexteDe(contrat.id);
  return { ...sujet, id };
}

describe('le contrat à imprimer', () => {
  let lu: Awaited<ReturnType<typeof lirePdf>>;
  let empreinte: string;
  beforeAll(async () => {
    const { referent, id } = await unTexte(0);
    const texte = (await ouvrirTexte(referent.acteur, id, now))!;
    empreinte = texte.empreinte;
    lu = await lirePdf(await contratPdf(texte, now));
  });

  it('est un PDF balisé en français : titre, parties, et rien hors des balises que des ornements', async () => {
    const { info } = await lu.pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Contrat d’engagement', Language: 'fr-FR' });
    expect(lu.roles.filter((r) => r === 'H1')).toHaveLength(1);
    expect(lu.roles.filter((r) => r === 'H2')).toHaveLength(7);
    expect(lu.horsBalises).toBe('');
  });

  it('dit ce que le texte dit, qui est d’accord et quand, et sa marque', () => {
    expect(lu.texte).toContain('Activité prévue 7,5 heures par semaine');
    expect(lu.texte.match(/D’accord le 1er février 2026, depuis son espace/g)).toHaveLength(2);
    expect(lu.texte).toContain(marqueDe(empreinte));
  });

  it('laisse la place de signer à la main, et va sur plusieurs pages quand il le faut', async () => {
    const { personne, id } = await unTexte(80);
    const long = await lirePdf(await contratPdf((await ouvrirTexte(personne.acteur, id, now))!, now));
    expect(long.texte.match(/Date et signature/g)).toHaveLength(2);
    expect(new Set(long.texte.match(/Action \d+/g)).size).toBe(80);
    expect(long.pdf.numPages).toBeGreaterThan(2);
    expect(long.texte).toContain(`page ${long.pdf.numPages} sur ${long.pdf.numPages}`);
    expect(long.horsBalises).toBe('');
  });

  it('la lecture par qui accompagne est au journal ; une autre personne n’y trouve rien', async () => {
    const { personne, referent, id } = await unTexte(0);
    const lignes = () =>
      db.journal.count({ where: { beneficiaireId: personne.id, action: 'dossier.consulter' } });
    await ouvrirTexte(personne.acteur, id, now);
    expect(await lignes()).toBe(0);
    await ouvrirTexte(referent.acteur, id, now);
    expect(await lignes()).toBe(1);
    expect(await ouvrirTexte((await unSuivi()).personne.acteur, id, now)).toBeNull();
    expect(await ouvrirTexte(referent.acteur, 'pas-un-identifiant', now)).toBeNull();
  });
});
