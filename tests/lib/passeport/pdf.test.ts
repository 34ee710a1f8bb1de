import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { partagerPasseport } from '@/lib/passeport/commands/partage';
import { passeportPdf } from '@/lib/passeport/pdf/passeport';
import { attestationAImprimer } from '@/lib/passeport/queries';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { uneFiche } from '../../factories/passeport';
import { lirePdf } from '../../support/pdf';

const MARS = new Date('2026-03-03T09:00:00Z');
const LIEN = 'https://tremplin.exemple.fr/passeport/verifier/jeton-d-essai';
/** Strings that live in the person's file and must not come out. */
const CANARIS = [
  'RSA',
  'canari-besoin',
  'canari-email',
  '1984',
  '1985',
  'Actif aujourd',
  'accompagnateur',
  'référent',
];

let octets: Buffer;
let lu: Awaited<ReturnType<typeof lirePdf>>;
beforeAll(async () => {
  const personne = await unBeneficiaire({
    email: 'canari-email@exemple.fr',
    profil: { dateNaissance: new Date('1984-06-15'), besoinsLibres: 'canari-besoin', public: 'RSA' },
  });
  const un = await uneFiche({ attestee: true, personne, minutes: 150 });
  const deux = await uneFiche({ attestee: true, personne });
  await db.fiche.update({
    where: { id: deux.fiche.id },
    data: {
      realisations: 'Une longue histoire de jardin et de voisins. '.repeat(120),
      outils: 'Bêche, cœur, Œillets',
    },
  });
  const partage = await partagerPasseport(
    personne.acteur,
    {
      ficheIds: [un.fiche.id, deux.fiche.id],
      libelle: '',
      montreNom: true,
      montreHeures: true,
      duree: 'UN_AN',
    },
    MARS,
  );
  octets = await passeportPdf((await attestationAImprimer(personne.acteur, partage, MARS))!, LIEN, MARS);
  lu = await lirePdf(octets);
});

describe('le passeport en PDF', () => {
  it('a une langue, un titre et des polices embarquées', async () => {
    const brut = octets.toString('latin1');
    expect(brut).toContain('/Lang (fr-FR)');
    expect(brut).toContain('/DisplayDocTitle true');
    expect(brut).toContain('/Marked true');
    expect(brut).toContain('pdfuaid:part');
    expect(brut).not.toContain('/BaseFont /Helvetica');
    expect(brut.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(2);
    expect((await lu.pdf.getMetadata()).info).toMatchObject({ Title: 'Passeport bénévole' });
  });

  it('est balisé : un titre, un titre par mission, des paragraphes, une liste, un lien, une figure décrite', () => {
    expect(lu.roles.filter((r) => r === 'H1')).toHaveLength(1);
    expect(lu.roles.filter((r) => r === 'H2')).toHaveLength(3);
    for (const role of ['H3', 'P', 'L', 'LI', 'LBody', 'Link']) expect(lu.roles).toContain(role);
    expect(lu.noeuds.find((n) => n.role === 'Figure')?.alt).toBe(
      `Code QR qui ouvre la page de vérification : ${LIEN}`,
    );
    expect(lu.horsBalises).toBe('');
  });

  it('dit ce que la personne montre, avec le lien en toutes lettres', () => {
    for (const attendu of [
      'Passeport bénévole',
      'Samira Durand',
      LIEN,
      'Aider au jardin partagé',
      'Semer et arroser',
      '2 heures 30 de bénévolat',
      'Du 5 janvier 2026 au 2 février 2026',
      'par Jeanne Martin',
      'Travailler en équipe',
      'Œillets',
    ])
      expect(lu.texte).toContain(attendu);
    expect(lu.pdf.numPages).toBeGreaterThan(3);
  });

  it('ne dit rien d’autre de la personne', () => {
    for (const canari of CANARIS) expect(lu.texte).not.toContain(canari);
  });

  it('tait le nom et les heures quand la personne les tait', async () => {
    const { fiche, personne } = await uneFiche({ attestee: true });
    const partage = await partagerPasseport(
      personne.acteur,
      { ficheIds: [fiche.id], libelle: '', montreNom: false, montreHeures: false, duree: 'SANS_FIN' },
      MARS,
    );
    const { texte } = await lirePdf(
      await passeportPdf((await attestationAImprimer(personne.acteur, partage, MARS))!, LIEN, MARS),
    );
    expect(texte).not.toMatch(/Samira|Durand|heures de bénévolat/);
  });
});
