import { describe, expect, it } from 'vitest';
import { ceQuiVient, type Present } from '@/lib/beneficiaires/suite';

const JOUR = new Date('2026-03-02');
const RIEN: Present = {
  profilComplet: true,
  premiereQuestion: 'ou',
  placeOfferte: null,
  propositions: 0,
  minutesAAccorder: 0,
  lignesARevoir: 0,
  mission: null,
  demandeOuverte: null,
  missions: 3,
  presque: true,
};
const TOUT: Present = {
  profilComplet: false,
  premiereQuestion: 'trajet',
  placeOfferte: { id: 'd1', titre: 'Aider au jardin' },
  propositions: 2,
  minutesAAccorder: 180,
  lignesARevoir: 1,
  mission: { demandeId: 'd2', titre: 'Trier', debutLe: new Date('2026-03-10') },
  demandeOuverte: { id: 'd3', titre: 'Lire' },
  missions: 3,
  presque: true,
};

describe('ce qui vient', () => {
  it('est une seule chose, la plus pressée', () => {
    const ordre = [
      [TOUT, '/beneficiaire/demandes/d1'],
      [{ ...TOUT, placeOfferte: null }, '/beneficiaire/questions/trajet'],
      [{ ...TOUT, placeOfferte: null, profilComplet: true }, '/beneficiaire/propositions'],
      [{ ...TOUT, placeOfferte: null, profilComplet: true, propositions: 0 }, '/beneficiaire/heures'],
      [
        { ...RIEN, mission: TOUT.mission, demandeOuverte: TOUT.demandeOuverte },
        '/beneficiaire/demandes/d2/premier-jour',
      ],
      [{ ...RIEN, mission: { ...TOUT.mission!, debutLe: JOUR } }, '/beneficiaire/heures'],
      [{ ...RIEN, demandeOuverte: TOUT.demandeOuverte }, '/beneficiaire/demandes/d3'],
      [RIEN, '/beneficiaire/missions'],
    ] as const;
    for (const [present, href] of ordre) expect(ceQuiVient(present, JOUR).href).toBe(href);
    // Hours to look at again come before the rest of a mission.
    expect(ceQuiVient({ ...RIEN, lignesARevoir: 2, mission: TOUT.mission }, JOUR).phrase).toContain(
      'regarder des heures de nouveau',
    );
  });

  it('ne promet une mission que s’il y en a une', () => {
    expect(ceQuiVient(RIEN, JOUR).phrase).toContain('vous attendent');
    const presque = ceQuiVient({ ...RIEN, missions: 0 }, JOUR);
    expect(presque).toMatchObject({ href: '/beneficiaire/missions', mot: 'Voir ces missions' });
    const aucune = ceQuiVient({ ...RIEN, missions: 0, presque: false }, JOUR);
    expect(aucune.href).toBe('/beneficiaire/moi');
    for (const { phrase } of [presque, aucune]) expect(phrase).not.toContain('vous attendent');
  });

  it('parle de ce qui est donné, jamais de ce qui manque', () => {
    const phrases = [
      TOUT,
      RIEN,
      { ...RIEN, minutesAAccorder: 180 },
      { ...RIEN, missions: 0, presque: false },
    ].map((p) => ceQuiVient(p, JOUR).phrase);
    expect(phrases.join(' ')).not.toMatch(/manque|reste|%/);
    expect(phrases[2]).toContain('3 heures');
  });
});
