import { beforeAll, describe, expect, it } from 'vitest';
import { sceau } from '@/lib/antispam';
import { PUBLIC } from '@/lib/auth/acteur';
import { classerMessage, envoyerMessage, repondreMessage } from '@/lib/contact/commands';
import { estLeNumero } from '@/lib/contact/message';
import { contactDeLaCommune, messageParId, messagesParStatut } from '@/lib/contact/queries';
import { contactSchema } from '@/lib/contact/schema';
import { db } from '@/lib/db';
import { NonTrouve } from '@/lib/erreurs';
import { unCoordinateur, unReferent } from '../../factories/comptes';
import { uneAssociation } from '../../factories/missions';
import { unDepartement } from '../../factories/territoires';

const NOW = new Date('2026-03-03T09:01:00Z');
const saisie = (plus: Record<string, unknown> = {}) =>
  contactSchema.parse({
    email: 'Visiteur@Exemple.fr',
    sujet: 'autre',
    texte: 'Bonjour, une question.',
    numero: '1',
    sceau: sceau(new Date('2026-03-03T09:00:00Z')),
    ...plus,
  });
const dernier = () => db.messageContact.findFirstOrThrow({ orderBy: { creeLe: 'desc' } });

describe('le formulaire de contact', () => {
  beforeAll(async () => {
    await unDepartement();
  });

  it('n’est lu et répondu que par la coordination', async () => {
    await envoyerMessage(PUBLIC, saisie(), NOW);
    const { id } = await dernier();
    for (const acteur of [PUBLIC, (await unReferent()).acteur, (await uneAssociation()).acteur]) {
      expect(await messageParId(acteur, id)).toBeNull();
      expect((await messagesParStatut(acteur, 'NOUVEAU')).total).toBe(0);
      await expect(repondreMessage(acteur, { messageId: id, reponse: 'x' }, NOW)).rejects.toBeInstanceOf(
        NonTrouve,
      );
    }
  });

  it('se passe du nom, met l’adresse en minuscules, refuse un numéro de sécurité sociale', () => {
    expect(saisie()).toMatchObject({ nom: null, email: 'visiteur@exemple.fr' });
    expect(() => saisie({ texte: 'Mon numéro est 2690549588157' })).toThrow(/sécurité sociale/);
  });

  it('demande le numéro du département, écrit comme on veut', async () => {
    expect(['1', '01', ' le 01 '].every((r) => estLeNumero(r, '01'))).toBe(true);
    expect(['', '10', '0', 'un'].some((r) => estLeNumero(r, '01'))).toBe(false);
    expect(['2a', '20'].map((r) => estLeNumero(r, '2A'))).toEqual([true, true]);
    expect(estLeNumero('20', '02')).toBe(false);
    await expect(envoyerMessage(PUBLIC, saisie({ numero: '69' }), NOW)).rejects.toMatchObject({
      code: 'QUESTION',
    });
  });

  it('n’est gardé qu’une fois quand il part deux fois à la fois ; une fois répondu, il peut revenir', async () => {
    const redite = saisie({ texte: 'Peut-on venir à deux ?' });
    await Promise.all([1, 2].map(() => envoyerMessage(PUBLIC, redite, NOW)));
    const gardes = await db.messageContact.findMany({ where: { texte: redite.texte } });
    expect(gardes).toHaveLength(1);
    expect(await db.journal.count({ where: { objetId: gardes[0]!.id } })).toBe(1);
    const { acteur } = await unCoordinateur();
    await classerMessage(acteur, { messageId: gardes[0]!.id }, NOW);
    await envoyerMessage(PUBLIC, redite, NOW);
    await envoyerMessage(PUBLIC, { ...redite, sujet: 'site' }, NOW);
    expect(await db.messageContact.count({ where: { texte: redite.texte } })).toBe(3);
  });

  it('part une seule fois par e-mail quand deux personnes répondent ensemble', async () => {
    await envoyerMessage(PUBLIC, saisie({ texte: 'Une autre question.' }), NOW);
    const message = await db.messageContact.findFirstOrThrow({ where: { texte: 'Une autre question.' } });
    const [a, b] = [(await unCoordinateur()).acteur, (await unCoordinateur()).acteur];
    const essais = await Promise.allSettled([
      repondreMessage(a, { messageId: message.id, reponse: 'Oui.' }, NOW),
      repondreMessage(b, { messageId: message.id, reponse: 'Non.' }, NOW),
    ]);
    expect(essais.filter((e) => e.status === 'fulfilled')).toHaveLength(1);
    expect(await db.message.count({ where: { adresse: 'visiteur@exemple.fr' } })).toBe(1);
    await expect(classerMessage(a, { messageId: message.id }, NOW)).rejects.toThrow(/Quelqu’un d’autre/);
  });
});

it('qui cherche autour d’une commune voit le numéro de sa coordination, s’il y en a un', async () => {
  await unDepartement();
  const commune = await db.commune.findUniqueOrThrow({
    where: { code: '01283' },
    select: { territoire: true },
  });
  const { id, nom } = commune.territoire!;
  await db.territoire.update({ where: { id }, data: { telephone: '+33474000077' } });
  expect(await contactDeLaCommune('01283')).toEqual({ telephone: '+33474000077', territoire: nom });
  await db.territoire.update({ where: { id }, data: { telephone: null } });
  expect(await contactDeLaCommune('01283')).toBeNull();
  expect(await contactDeLaCommune('99999')).toBeNull();
});
