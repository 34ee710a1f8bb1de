import { describe, expect, it } from 'vitest';
import { appareilDe } from '@/lib/auth/appareil';
import {
  codeAffiche,
  hacherCode,
  nouveauCode,
  nouveauJeton,
  nouveauNumero,
  normaliserCode,
  verifierCode,
} from '@/lib/auth/secret';

describe('les secrets', () => {
  it('tirent des codes que personne ne confond sur le papier', () => {
    for (let i = 0; i < 200; i++) {
      expect(nouveauCode()).toMatch(/^[ACDEFHJKMNPRTWXY3479]{8}$/);
      expect(nouveauNumero()).toMatch(/^[ACDEFHJKMNPRTWXY3479]{10}$/);
    }
    expect(new Set(Array.from({ length: 100 }, nouveauJeton)).size).toBe(100);
  });

  it('reconnaissent un code tapé en minuscules, avec des espaces ou un tiret', async () => {
    const hash = await hacherCode('ACDEFHJK');
    expect(hash).not.toContain('ACDEFHJK');
    expect(codeAffiche('ACDEFHJK')).toBe('ACDE-FHJK');
    expect(normaliserCode(' acde-fh jk ')).toBe('ACDEFHJK');
    expect(await verifierCode('acde fhjk', hash)).toBe(true);
    expect(await verifierCode('acde fhjm', hash)).toBe(false);
  });

  it('refusent tout code quand la carte n’existe pas', async () => {
    expect(await verifierCode('ACDEFHJK', null)).toBe(false);
  });
});

describe('l’appareil en mots', () => {
  it.each([
    ['Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36', 'Chrome sur Android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0) Version/17.0 Mobile Safari/604.1', 'Safari sur iPhone'],
    ['Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0', 'Edge sur Windows'],
    ['curl/8', 'Un navigateur sur un appareil'],
    [null, 'Un navigateur sur un appareil'],
  ])('%s', (agent, mots) => expect(appareilDe(agent)).toBe(mots));
});
