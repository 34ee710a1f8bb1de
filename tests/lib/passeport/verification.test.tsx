import { renderToStaticMarkup } from 'react-dom/server';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import Verifier from '@/app/(neutre)/passeport/verifier/[jeton]/page';
import { db } from '@/lib/db';
import { maintenant } from '@/lib/horloge';
import { partagerPasseport, revoquerPartage } from '@/lib/passeport/commands/partage';
import { passeportPdf } from '@/lib/passeport/pdf/passeport';
import { attestationAImprimer } from '@/lib/passeport/queries';
import { unContrat } from '../../factories/parcours';
import { uneFiche } from '../../factories/passeport';

const PRENOM = 'Zéphyrine';
const NOM = 'Canarinom';
/** In the person's file, and nobody's business here. */
const DOSSIER = ['canari-besoin', 'canari-courriel', 'canari-libelle', '639981234', '1984', 'Actif aujourd'];
const LIEN = 'https://exemple.fr/passeport/verifier/essai';

let tout: Awaited<ReturnType<typeof uneFiche>>;
beforeAll(async () => {
  tout = await uneFiche({ attestee: true });
  await db.user.update({
    where: { id: tout.personne.userId },
    data: { prenom: PRENOM, nom: NOM, email: 'canari-courriel@exemple.fr', telephone: '+33639981234' },
  });
  await db.beneficiaire.update({
    where: { id: tout.personne.id },
    data: { besoinsLibres: 'canari-besoin', dateNaissance: new Date('1984-05-06'), public: 'RSA' },
  });
  await unContrat(tout.personne.id);
});

type Choix = { montreNom: boolean; montreHeures: boolean };
async function partager(choix: Choix) {
  const saisie = {
    libelle: 'canari-libelle',
    duree: 'UN_MOIS' as const,
    ficheIds: [tout.fiche.id],
    ...choix,
  };
  const id = await partagerPasseport(tout.personne.acteur, saisie, maintenant());
  const { jeton } = await db.partagePasseport.findUniqueOrThrow({ where: { id } });
  return { id, jeton };
}

/** The page as a browser gets it. */
const page = async (jeton: string) =>
  renderToStaticMarkup(await Verifier({ params: Promise.resolve({ jeton }) }));

/** Everything written in the PDF, its properties included. */
async function pdf(partageId: string) {
  const attestation = await attestationAImprimer(tout.personne.acteur, partageId, maintenant());
  const octets = await passeportPdf(attestation!, LIEN, maintenant());
  const document = await getDocument({ data: new Uint8Array(octets), verbosity: 0 }).promise;
  const textes = [JSON.stringify(await document.getMetadata())];
  for (let i = 1; i <= document.numPages; i++) {
    const { items } = await (await document.getPage(i)).getTextContent();
    textes.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return textes.join('\n');
}

const CHOIX = [
  { montreNom: true, montreHeures: true },
  { montreNom: true, montreHeures: false },
  { montreNom: false, montreHeures: true },
  { montreNom: false, montreHeures: false },
];

describe('qui vérifie un passeport lit ce que la personne a choisi, rien d’autre', () => {
  it.each(CHOIX)('sur la page et dans le PDF : %o', async (choix) => {
    const { id, jeton } = await partager(choix);
    for (const [ou, texte] of [
      ['la page', await page(jeton)],
      ['le PDF', await pdf(id)],
    ] as const) {
      expect(texte.includes(NOM), `${ou} : le nom`).toBe(choix.montreNom);
      expect(texte.includes(PRENOM), `${ou} : le prénom`).toBe(choix.montreNom);
      expect(/3\s*heures/.test(texte), `${ou} : les heures`).toBe(choix.montreHeures);
      expect(texte, `${ou} : l’association`).toContain(tout.hote.nom);
      for (const mot of DOSSIER) expect(texte, `${ou} : rien du dossier`).not.toContain(mot);
      expect(texte, `${ou} : rien du dispositif`).not.toMatch(
        /\bRSA\b|r[ée]f[ée]rent|bénéficiaire|insertion|contrat|accompagnateur/i,
      );
    }
  });

  it('ne lit plus rien une fois le partage arrêté, sans savoir qu’il a existé', async () => {
    const { id, jeton } = await partager({ montreNom: true, montreHeures: true });
    await revoquerPartage(tout.personne.acteur, { partageId: id }, maintenant());
    const arrete = await page(jeton);
    expect(arrete).toBe(await page('x'.repeat(43)));
    expect(arrete).not.toMatch(new RegExp(`${NOM}|${PRENOM}|${tout.hote.nom}`));
  });

  it('ne trouve aucun lien vers le site', async () => {
    const { jeton } = await partager({ montreNom: true, montreHeures: true });
    expect(await page(jeton)).not.toMatch(/<a |<nav|href=/);
  });
});
