import { expect } from 'vitest';
import { db } from '@/lib/db';
import { annulerImport, abandonnerImport, confirmerImport } from '@/lib/imports/commands/decision';
import { defaireImport } from '@/lib/imports/commands/annulation';
import { ecrireImport } from '@/lib/imports/commands/ecriture';
import { unReferent } from '../factories/comptes';
import { uneLigne, unImport } from '../factories/imports';
import { deuxFois, NOW, SANS_EFFET, type Courses } from './course';

/** An import of one line, that somebody reads. */
async function unApercu() {
  const { acteur, ...referent } = await unReferent();
  const { id: importId } = await unImport({ ...referent }, NOW);
  await uneLigne(importId, { cle: importId });
  const choisi = { importId, retour: 'referent' as const };
  const creees = () => db.beneficiaire.count({ where: { suivis: { some: { referentId: referent.id } } } });
  return { acteur, importId, choisi, creees };
}

export const IMPORTS: Courses = {
  'un import se confirme deux fois': async () => {
    const { acteur, choisi } = await unApercu();
    return {
      deux: deuxFois(() => confirmerImport(acteur, choisi, NOW)),
      ...SANS_EFFET,
      action: 'import.confirmer',
    };
  },
  'un import se confirme pendant qu’on l’abandonne': async () => {
    const { acteur, choisi } = await unApercu();
    return {
      deux: [() => confirmerImport(acteur, choisi, NOW), () => abandonnerImport(acteur, choisi, NOW)],
      codes: ['DEPASSE'],
    };
  },
  'deux ouvriers écrivent le même import': async () => {
    const { acteur, importId, choisi, creees } = await unApercu();
    await confirmerImport(acteur, choisi, NOW);
    return {
      deux: deuxFois(() => ecrireImport({ importId }, NOW)),
      ...SANS_EFFET,
      action: 'import.finir',
      fin: async () => expect(await creees()).toBe(1),
    };
  },
  'deux ouvriers défont le même import': async () => {
    const { acteur, importId, choisi, creees } = await unApercu();
    await confirmerImport(acteur, choisi, NOW);
    await ecrireImport({ importId }, NOW);
    await annulerImport(acteur, choisi, NOW);
    return {
      deux: deuxFois(() => defaireImport({ importId }, NOW)),
      ...SANS_EFFET,
      action: 'import.finir',
      fin: async () => {
        expect(await creees()).toBe(0);
        const fini = await db.importPersonnes.findUniqueOrThrow({ where: { id: importId } });
        expect(fini).toMatchObject({ statut: 'ANNULE', defaites: 1, gardees: 0 });
      },
    };
  },
};
