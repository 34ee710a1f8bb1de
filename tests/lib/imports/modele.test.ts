import { expect, it } from 'vitest';
import { GENRES } from '@/lib/imports/genre';
import { LIEUX, NOMS_DE_LIEUX } from '@/lib/imports/lieu';
import { modeleDImport } from '@/lib/imports/modele';
import { FORMATS, NOMS_FORMATS } from '@/lib/tableur/format';
import { deposer, lignes, lire, m, preparerImports } from './essai';

preparerImports();

it.each(NOMS_FORMATS)(
  'le fichier modèle en %s est lu tout seul, et son exemple n’est jamais rien',
  async (format) => {
    for (const lieu of NOMS_DE_LIEUX) {
      const { genre, role } = LIEUX[lieu];
      const modele = modeleDImport(lieu);
      for (const titre of modele.titres)
        expect(GENRES[genre].colonnes.reconnaitre(titre), titre).toBeTruthy();
      const acteur = { DEPARTEMENT: m.agent, REFERENT: m.referent.acteur, COORDINATION: m.coordination }[
        role
      ];
      const octets = await FORMATS[format].ecrire(modele);
      const importId = await deposer(acteur, octets, { pour: `r:${m.referent.id}` }, [], genre);
      expect(await lire(importId)).toMatchObject({
        ...{ genre, statut: 'APERCU', erreurs: 1, creees: 0, modifiees: 0 },
      });
      const [ligne] = await lignes(importId);
      expect(ligne).toMatchObject({ etat: 'ERREUR' });
      expect(ligne!.mots.join(' ')).toContain('ne se lit pas.');
      if (genre === 'PERSONNES')
        expect(ligne!.donnees).toMatchObject({ dateNaissance: '1990-12-31', entreeLe: '2026-01-05' });
    }
  },
);
