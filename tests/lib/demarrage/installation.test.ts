import { expect, test } from 'vitest';
import { PUBLIC } from '@/lib/auth/acteur';
import { inviterAgent } from '@/lib/comptes/commands/professionnel';
import { db } from '@/lib/db';
import { assurerDepartement, ouvrirAgent, premierAgentManquant } from '@/lib/demarrage/installation';
import { unAgentDuDepartement, unCoordinateur } from '../../factories/comptes';

const NOW = new Date('2026-03-03T09:00:00Z');

test('une base vide reçoit son Département une fois, et le démarrage dit comment y entrer', async () => {
  await expect(assurerDepartement('999')).rejects.toThrow('Le Département 999 n’existe pas.');
  expect(await assurerDepartement('01')).toBe('Ain (01) : 391 communes installées');
  expect(await assurerDepartement('73')).toBe('Ain (01)');
  expect(await premierAgentManquant()).toContain('npm run db:initialiser -- --departement 01 --agent');

  await expect(ouvrirAgent('Denise')).rejects.toThrow('Écrivez --agent');
  expect(await ouvrirAgent('Denise Le Goff <Denise@Exemple.fr>')).toMatch(/^Denise Le Goff peut entrer/);
  expect(await premierAgentManquant()).toBeUndefined();
  const user = await db.user.findUniqueOrThrow({
    where: { email: 'denise@exemple.fr' },
    include: { appartenances: true, messages: true },
  });
  expect(user.appartenances).toMatchObject([{ role: 'DEPARTEMENT', departementCode: '01' }]);
  expect(user.messages.map((m) => m.modele)).toEqual(['compte.invitation']);
  await expect(ouvrirAgent('Denise Le Goff <denise@exemple.fr>')).rejects.toMatchObject({ code: 'DEJA_LA' });
});

test('seule l’installation ouvre un compte du Département', async () => {
  const saisie = { prenom: 'Lina', nom: 'Petit', email: 'lina@exemple.fr', telephone: null };
  for (const acteur of [PUBLIC, (await unAgentDuDepartement()).acteur, (await unCoordinateur()).acteur])
    await expect(inviterAgent(acteur, saisie, NOW)).rejects.toMatchObject({ code: 'INTERDIT' });
});
