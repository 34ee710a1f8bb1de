import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { reconnaitre } from '@/lib/imports/colonne';
import { modeleDImport } from '@/lib/imports/modele';
import { FORMATS, NOMS_FORMATS } from '@/lib/tableur/format';
import { deposer, m, preparerImports } from './essai';

preparerImports();

it.each(NOMS_FORMATS)(
  'le fichier modèle en %s est lu tout seul, et son exemple n’est jamais quelqu’un',
  async (format) => {
    for (const espace of ['REFERENT', 'DEPARTEMENT']) {
      const modele = modeleDImport(espace === 'DEPARTEMENT');
      for (const titre of modele.titres) expect(reconnaitre(titre), titre).toBeTruthy();
      const acteur = espace === 'DEPARTEMENT' ? m.agent : m.referent.acteur;
      const octets = await FORMATS[format].ecrire(modele);
      const importId = await deposer(acteur, octets, { pour: `r:${m.referent.id}` });
      expect(await db.importPersonnes.findUniqueOrThrow({ where: { id: importId } })).toMatchObject({
        ...{ statut: 'APERCU', erreurs: 1, creees: 0, modifiees: 0 },
      });
      const [ligne] = await db.ligneImport.findMany({ where: { importId } });
      expect(ligne).toMatchObject({ etat: 'ERREUR' });
      expect(ligne!.mots.join(' ')).toContain('Le nom ne se lit pas.');
      expect(ligne!.donnees).toMatchObject({ dateNaissance: '1990-12-31', entreeLe: '2026-01-05' });
    }
  },
);
