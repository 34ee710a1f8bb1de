import type { ActeurDe } from '@/lib/auth/acteur';
import { db } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { unUser } from './comptes';
import { AIN, type CodeCommuneTest } from './territoires';

type Traits = {
  commune?: CodeCommuneTest;
  /** Gave the consent to take part (default: yes). */
  consent?: boolean;
  referentId?: string;
  organismeId?: string;
  email?: string | null;
  prenom?: string;
  profil?: Partial<Prisma.BeneficiaireUncheckedCreateInput>;
};

export async function unBeneficiaire(traits: Traits = {}) {
  const user = await unUser('BENEFICIAIRE', {
    prenom: traits.prenom ?? 'Samira',
    nom: 'Durand',
    ...(traits.email === undefined ? {} : { email: traits.email }),
  });
  const beneficiaire = await db.beneficiaire.create({
    data: {
      userId: user.id,
      departementCode: AIN,
      communeCode: traits.commune ?? '01053',
      etape: 'EN_RECHERCHE',
      inviteeLe: new Date('2026-01-05T09:00:00Z'),
      rayonKm: 20,
      modesDeplacement: ['VOITURE'],
      disponibilites: ['LUNDI_MATIN', 'MARDI_MATIN', 'JEUDI_APRES_MIDI'],
      profilCompletLe: new Date('2026-01-05T09:00:00Z'),
      ...traits.profil,
      ...(traits.consent === false
        ? {}
        : {
            consentements: {
              create: { type: 'PARTICIPATION', versionTexte: '1', donneLe: new Date('2026-01-05T09:00:00Z') },
            },
          }),
    },
  });
  if (traits.referentId && traits.organismeId)
    await db.suivi.create({
      data: {
        beneficiaireId: beneficiaire.id,
        referentId: traits.referentId,
        organismeId: traits.organismeId,
        debutLe: new Date('2026-01-05'),
      },
    });
  const acteur: ActeurDe<'BENEFICIAIRE'> = {
    role: 'BENEFICIAIRE',
    userId: user.id,
    beneficiaireId: beneficiaire.id,
    departementCode: AIN,
  };
  return { ...beneficiaire, user, acteur };
}
