import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PUBLIC } from '@/lib/auth/acteur';
import { inviterBeneficiaire } from '@/lib/comptes/commands/beneficiaire';
import {
  inviterAssociation,
  inviterCoordinateur,
  inviterReferent,
  inviterResponsable,
} from '@/lib/comptes/commands/professionnel';
import { associationSchema, beneficiaireSchema, referentSchema } from '@/lib/comptes/schema';
import { db } from '@/lib/db';
import { unBeneficiaire } from '../../factories/beneficiaires';
import { unAgentDuDepartement, unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';
import { unDepartement } from '../../factories/territoires';

const NOW = new Date('2026-03-03T09:00:00Z');
const adresse = () => `${randomUUID()}@exemple.fr`;
const pro = () => ({ prenom: 'Lina', nom: 'Petit', email: adresse(), telephone: null });
const referent = () => ({
  ...pro(),
  organismeId: null,
  organismeNom: `CCAS ${randomUUID().slice(0, 6)}`,
  organismeType: 'AUTRE_INSERTION' as const,
});
const association = () => ({
  ...pro(),
  association: 'Le Fournil solidaire',
  communeCode: '01053',
  rna: null,
  siret: null,
});
const personne = (champs: { email?: string | null; telephone?: string | null; rappelId?: string } = {}) => ({
  prenom: 'Samira',
  nom: 'Durand',
  email: null,
  telephone: null,
  communeCode: '01053',
  dateNaissance: null,
  public: 'RSA' as const,
  rappelId: null,
  ...champs,
});

async function tous() {
  const [dep, coord, ref, asso, benef] = await Promise.all([
    unAgentDuDepartement(),
    unCoordinateur(),
    unReferent(),
    uneAssociation(),
    unBeneficiaire(),
  ]);
  return {
    DEPARTEMENT: dep.acteur,
    COORDINATION: coord.acteur,
    REFERENT: ref.acteur,
    ASSOCIATION: asso.acteur,
    BENEFICIAIRE: benef.acteur,
    PUBLIC,
  };
}

describe('qui invite qui', () => {
  it('refuse tout autre que le Département pour un référent ou la coordination', async () => {
    const { territoires } = await unDepartement();
    const { DEPARTEMENT, ...autres } = await tous();
    const territoireIds = [territoires[0]!.id];
    for (const acteur of Object.values(autres)) {
      await expect(inviterReferent(acteur, referent(), NOW)).rejects.toThrow('réservée au Département');
      await expect(inviterCoordinateur(acteur, { ...pro(), territoireIds }, NOW)).rejects.toThrow(
        'Département',
      );
    }
    await inviterReferent(DEPARTEMENT, referent(), NOW);
  });

  it('refuse tout autre que la coordination pour une association', async () => {
    const { COORDINATION, ...autres } = await tous();
    const { id: associationId } = await uneAssociation();
    for (const acteur of Object.values(autres)) {
      await expect(inviterAssociation(acteur, association(), NOW)).rejects.toThrow('à la coordination');
      await expect(inviterResponsable(acteur, { ...pro(), associationId }, NOW)).rejects.toThrow(
        'coordination',
      );
    }
    await inviterAssociation(COORDINATION, association(), NOW);
  });

  it('refuse tout autre que le référent ou la coordination pour une personne', async () => {
    const { COORDINATION, REFERENT, ...autres } = await tous();
    for (const acteur of Object.values(autres))
      await expect(inviterBeneficiaire(acteur, personne(), NOW)).rejects.toThrow('accompagnateurs');
    await inviterBeneficiaire(COORDINATION, personne(), NOW);
    await inviterBeneficiaire(REFERENT, personne(), NOW);
  });
});

describe('inviter un professionnel', () => {
  it('ouvre le compte, son rôle et son organisme, prévient, et l’écrit au journal sans nom', async () => {
    const { acteur } = await unAgentDuDepartement();
    const saisie = referent();
    const { userId } = await inviterReferent(acteur, saisie, NOW);
    const user = await db.user.findUniqueOrThrow({
      where: { id: userId },
      include: { appartenances: true, referent: { include: { organisme: true } }, messages: true },
    });
    expect(user.inviteParId).toBe(acteur.userId);
    expect(user.appartenances).toMatchObject([{ role: 'REFERENT', departementCode: '01' }]);
    expect(user.referent?.organisme.nom).toBe(saisie.organismeNom);
    expect(user.messages).toMatchObject([{ modele: 'compte.invitation', adresse: saisie.email }]);
    const ligne = await db.journal.findFirstOrThrow({ where: { action: 'compte.inviter', objetId: userId } });
    expect(JSON.stringify(ligne.codes)).not.toContain('Lina');
  });

  it('donne un second rôle à un professionnel déjà connu, et refuse deux fois le même', async () => {
    const { acteur } = await unAgentDuDepartement();
    const { territoires } = await unDepartement();
    const saisie = referent();
    const { userId } = await inviterReferent(acteur, saisie, NOW);
    const territoireIds = territoires.map((t) => t.id);
    const second = await inviterCoordinateur(acteur, { ...pro(), email: saisie.email, territoireIds }, NOW);
    expect(second.userId).toBe(userId);
    await expect(inviterReferent(acteur, saisie, NOW)).rejects.toThrow('déjà ce compte');
  });

  it('ne touche pas au compte d’une personne accompagnée qui a la même adresse', async () => {
    const { acteur } = await unAgentDuDepartement();
    const { user } = await unBeneficiaire();
    await expect(inviterReferent(acteur, { ...referent(), email: user.email! }, NOW)).rejects.toMatchObject({
      code: 'DOUBLON',
      champs: { email: [expect.stringContaining('sert déjà')] },
    });
    expect(await db.appartenance.count({ where: { userId: user.id } })).toBe(1);
  });

  it('ouvre l’association avec son premier responsable, puis un second', async () => {
    const { acteur } = await unCoordinateur();
    const { associationId } = await inviterAssociation(acteur, association(), NOW);
    await inviterResponsable(acteur, { ...pro(), associationId }, NOW);
    expect(await db.appartenance.count({ where: { associationId } })).toBe(2);
    await expect(inviterResponsable(acteur, { ...pro(), associationId: randomUUID() }, NOW)).rejects.toThrow(
      'introuvable',
    );
  });

  it('refuse un SIRET ou un RNA mal formés, et un organisme sans sorte', () => {
    const base = { prenom: 'A', nom: 'B', email: 'a@b.fr', telephone: '' };
    const asso = { ...base, association: 'X', communeCode: '01053' };
    expect(
      associationSchema.safeParse({ ...asso, siret: '732 829 320 00074', rna: 'w012345678' }).success,
    ).toBe(true);
    expect(associationSchema.safeParse({ ...asso, siret: '73282932000075' }).success).toBe(false);
    expect(associationSchema.safeParse({ ...asso, rna: '012345678' }).success).toBe(false);
    expect(referentSchema.safeParse({ ...base, organismeNom: 'CCAS' }).error?.issues[0]?.path).toEqual([
      'organismeType',
    ]);
  });
});

describe('inviter une personne', () => {
  it('par son référent : le suivi s’ouvre, rien n’est encore accepté', async () => {
    const { acteur, organismeId } = await unReferent();
    const email = adresse();
    const { beneficiaireId, prevenu } = await inviterBeneficiaire(acteur, personne({ email }), NOW);
    expect(prevenu).toBe(true);
    const lue = await db.beneficiaire.findUniqueOrThrow({
      where: { id: beneficiaireId },
      include: { suivis: true, consentements: true, user: { include: { messages: true } } },
    });
    expect(lue.etape).toBe('INVITEE');
    expect(lue.suivis).toMatchObject([{ referentId: acteur.referentId, organismeId, finLe: null }]);
    expect(lue.consentements).toEqual([]);
    const { sujet, texte } = lue.user.messages[0]!;
    expect(`${sujet} ${texte}`).not.toMatch(/RSA|référent|Département|dispositif/i);
  });

  it('sans adresse ni téléphone : aucun message, il faudra une carte', async () => {
    const { acteur } = await unCoordinateur();
    const { prevenu, beneficiaireId } = await inviterBeneficiaire(acteur, personne(), NOW);
    expect(prevenu).toBe(false);
    expect(await db.suivi.count({ where: { beneficiaireId } })).toBe(0);
  });

  it('depuis une demande de rappel, une seule fois', async () => {
    const { acteur } = await unCoordinateur();
    const { id: rappelId } = await db.demandeRappel.create({
      data: { prenom: 'Samira', telephone: '+33639981234', communeCode: '01053' },
    });
    const [a, b] = await Promise.all(
      Array.from({ length: 2 }, () => inviterBeneficiaire(acteur, personne({ rappelId }), NOW)),
    );
    expect(a).toEqual(b);
    await expect(
      inviterBeneficiaire(acteur, { ...personne({ rappelId }), nom: 'Autre' }, NOW),
    ).rejects.toMatchObject({ code: 'DEJA_TRAITEE' });
    expect(await db.demandeRappel.findUnique({ where: { id: rappelId } })).toMatchObject({
      statut: 'INVITEE',
      beneficiaireId: a!.beneficiaireId,
    });
  });

  it('deux fois le même numéro en même temps : une phrase claire, un seul compte', async () => {
    const { acteur } = await unReferent();
    const saisie = personne({ telephone: '+33639985555' });
    const essais = await Promise.allSettled(
      ['Ida', 'Ada'].map((prenom) => inviterBeneficiaire(acteur, { ...saisie, prenom }, NOW)),
    );
    const refus = essais.filter((e) => e.status === 'rejected');
    expect(refus).toHaveLength(1);
    expect(refus[0]!.reason).toMatchObject({ champs: { telephone: [expect.stringContaining('sert déjà')] } });
    expect(await db.user.count({ where: { telephone: saisie.telephone } })).toBe(1);
  });

  it('la même personne, envoyée deux fois, est un seul compte ; plus tard, c’est une autre', async () => {
    const { acteur } = await unReferent();
    const inviter = (now: Date) => inviterBeneficiaire(acteur, personne(), now);
    const [a, b] = await Promise.all([inviter(NOW), inviter(NOW)]);
    expect(a).toEqual(b);
    expect(await inviter(new Date(NOW.getTime() + 3_600_000))).not.toEqual(a);
    expect(await db.user.count({ where: { inviteParId: acteur.userId } })).toBe(2);
  });

  it('lit un formulaire presque vide, et refuse une naissance à venir', async () => {
    const lu = beneficiaireSchema.parse({
      prenom: 'Ali',
      nom: 'Ba',
      communeCode: '01053',
      public: 'AUTRE',
      email: '',
      telephone: '',
      dateNaissance: '',
      rappelId: '',
    });
    expect(lu).toMatchObject({ email: null, telephone: null, dateNaissance: null, rappelId: null });
    const { acteur } = await unReferent();
    const demain = new Date('2026-03-04T00:00:00Z');
    await expect(
      inviterBeneficiaire(acteur, { ...personne(), dateNaissance: demain }, NOW),
    ).rejects.toMatchObject({
      code: 'NAISSANCE',
    });
  });
});
