import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { PersonalData } from '@/components/accueil/personal-data';
import { PaperCard } from '@/components/comptes/paper-card';
import { HelpBar } from '@/components/structure/help-bar';
import { MissingFacts } from '@/components/territoires/department-form';
import { Publication } from '@/components/territoires/publication';
import { SYSTEME } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import { modifierDepartement } from '@/lib/territoires/commands/departement';
import { initialiserDepartement } from '@/lib/territoires/commands/installation';
import { faitsManquants, type FaitDepartement } from '@/lib/territoires/departement';
import { departementAModifier } from '@/lib/territoires/queries';
import { schemaDepartement } from '@/lib/territoires/schema';
import { lireReference } from '@/prisma/seed/reference';
import { unAgentDuDepartement, unCoordinateur } from '../../factories/comptes';
import { FAITS } from '../../factories/territoires';

const JUIN = new Date('2026-06-15T09:00:00Z');
const A_COMPLETER = 'À compléter par le Département';
const lire = async () => db.departement.findUniqueOrThrow({ where: { code: '01' } });
const nombre = (html: string) => html.split(A_COMPLETER).length - 1;
const publies = (d: Awaited<ReturnType<typeof lire>>) =>
  renderToStaticMarkup(
    <>
      <Publication departement={d} />
      <PersonalData departement={d} />
      <MissingFacts departement={d} />
    </>,
  );

let agent: Awaited<ReturnType<typeof unAgentDuDepartement>>['acteur'];
beforeAll(async () => {
  await initialiserDepartement(SYSTEME, { ...lireReference('01')!, estDemo: false }, JUIN);
  agent = (await unAgentDuDepartement()).acteur;
});

describe('un Département qui commence', () => {
  it('ne montre aucun numéro ni aucune adresse inventés', async () => {
    const d = await lire();
    expect(faitsManquants(d)).toHaveLength(8);
    expect(await db.territoire.count({ where: { telephone: { not: null } } })).toBe(0);
  });

  it('dit sur ses pages publiques ce qui reste à compléter, et le rappelle au Département', async () => {
    const html = publies(await lire());
    expect(nombre(html)).toBe(7);
    expect(html).toContain('/departement/parametres');
    expect(html).not.toMatch(/tel:|mailto:|null/);
  });

  it('sans numéro, on propose d’être rappelé', () => {
    const html = renderToStaticMarkup(<HelpBar contact={{ telephone: null, territoire: null }} />);
    expect(html).not.toContain('tel:');
    expect(html).toContain('Rappelez-moi');
    const carte = renderToStaticMarkup(
      <PaperCard prenom="Ana" numero="ABCD2345" code="EFGH6789" telephone={null} />,
    );
    expect(carte).toContain('à la personne qui vous accompagne');
  });
});

describe('les informations du Département', () => {
  it('appartiennent au Département', async () => {
    const { acteur } = await unCoordinateur();
    await expect(modifierDepartement(acteur as never, { ...FAITS, version: 1 }, JUIN)).rejects.toMatchObject({
      code: 'INTERDIT',
    });
    await expect(departementAModifier(acteur as never)).rejects.toMatchObject({ code: 'INTERDIT' });
  });

  it('sont gardées et montrées, et le journal ne dit que les champs', async () => {
    await modifierDepartement(agent, { ...FAITS, version: 1 }, JUIN);
    const d = await departementAModifier(agent);
    expect(d).toMatchObject({ ...FAITS, code: '01', version: 2 });
    const html = publies(d);
    expect(nombre(html)).toBe(0);
    expect(html).not.toContain('/departement/parametres');
    for (const cle of ['editeur', 'hebergeur', 'directionPublication', 'courrielDpo', 'adresse'] as const)
      expect(html).toContain(FAITS[cle]);
    const { codes } = await db.journal.findFirstOrThrow({ where: { action: 'departement.modifier' } });
    expect((codes as { champs: string }).champs.split(',')).toEqual(
      expect.arrayContaining(['telephone', 'hebergeur', 'courrielDpo']),
    );
    expect(JSON.stringify(codes)).not.toMatch(/exemple|Essai|474/);
  });

  it('écrites à deux, le second relit avant d’écrire', async () => {
    await expect(modifierDepartement(agent, { ...FAITS, version: 1 }, JUIN)).rejects.toMatchObject({
      code: 'PERIME',
    });
  });

  it('un champ vidé redevient « à compléter » ; un téléphone se lit comme on l’écrit', async () => {
    const vide = { ...FAITS, version: '2', hebergeur: ' ', telephone: '04.74.00.00 02' };
    await modifierDepartement(agent, schemaDepartement.parse(vide), JUIN);
    const d = await lire();
    expect(d).toMatchObject({ hebergeur: null, telephone: '+33474000002' });
    expect(faitsManquants(d)).toEqual(['l’hébergeur']);
    expect(schemaDepartement.safeParse({ ...vide, telephone: '12' }).error?.issues[0]).toMatchObject({
      path: ['telephone'],
      message: 'Écrivez un numéro à 10 chiffres, par exemple 06 39 98 12 34.',
    });
  });
});

it('la démonstration montre des exemples, et le dit', () => {
  const { exemple } = lireReference('01')!.donnees!;
  const texte: FaitDepartement[] = ['adresse', 'editeur', 'directionPublication', 'hebergeur'];
  for (const cle of texte) expect(exemple[cle]).toMatch(/exemple/);
  for (const cle of ['courriel', 'courrielDpo', 'courrielAccessibilite'] as const)
    expect(exemple[cle]).toMatch(/\.example$/);
});
