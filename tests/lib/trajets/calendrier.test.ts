import { describe, expect, it } from 'vitest';
import { arret } from '../../support/gtfs';
import { importer, liaisons, OFFRE, offre, preparer, table } from './essai';

preparer();

describe('les dates d’un fichier', () => {
  it('dépassées : il n’est pas pris', async () => {
    await expect(importer(offre, 'essai', new Date('2027-01-04T09:00:00Z'))).rejects.toThrow(
      'valables jusqu’au 31 décembre 2026',
    );
  });

  it('celles que le fichier annonce, quand elles disent moins', async () => {
    const annonce = [
      ['feed_publisher_name', 'feed_start_date', 'feed_end_date'],
      ['Essai', '20260201', '20260331'],
    ];
    const { valableDes, valableJusque } = await importer({ ...offre, 'feed_info.txt': annonce });
    expect([valableDes, valableJusque]).toEqual([new Date('2026-02-01'), new Date('2026-03-31')]);
  });

  it('trois mois au plus : quatre semaines lues ne disent pas l’année', async () => {
    const jusque = async (fin: string) =>
      (await importer({ ...offre, 'feed_info.txt': [['feed_end_date'], [fin]] })).valableJusque;
    expect(await jusque('20260602')).toEqual(new Date('2026-06-02'));
    expect(await jusque('20261130')).toEqual(new Date('2026-06-03'));
  });

  it('pas encore commencées : il ne prend pas la place de ceux qui servent', async () => {
    const en = (debut: string) => ({ ...offre, 'feed_info.txt': [['feed_start_date'], [debut]] });
    await importer(offre);
    await expect(importer(en('20260401'))).rejects.toThrow(
      'Ce fichier commence le 1er avril 2026 : importez-le ce jour-là. Rien n’a changé.',
    );
    expect(await liaisons()).toEqual(OFFRE);
    expect(await importer(en('20260401'), 'autre')).toMatchObject({ valableDes: new Date('2026-04-01') });
    await expect(importer(en('20260701'), 'troisième')).rejects.toThrow('Ce fichier commence le 1er juillet');
    expect(await importer(en('20260401'), 'essai', new Date('2026-04-01T09:00:00Z'))).toMatchObject({
      valableJusque: new Date('2026-07-01'),
    });
  });

  it('moins d’une semaine : une phrase', async () => {
    const jusque = (fin: string) =>
      importer({
        ...offre,
        'feed_info.txt': [
          ['feed_start_date', 'feed_end_date'],
          ['20260302', fin],
        ],
      });
    await expect(jusque('20260307')).rejects.toThrow('Ces horaires disent moins d’une semaine.');
    await jusque('20260308');
    expect(await liaisons()).toEqual(OFFRE);
  });

  it('sans aucun jour de service : une phrase', async () => {
    await expect(importer({ ...offre, 'calendar.txt': null })).rejects.toThrow('aucun jour de service');
  });

  it('ne relie rien d’ici : une phrase', async () => {
    const ailleurs = [table('stops.txt')[0]!, arret('quai', 48.85, 2.35), arret('viriat', 48.86, 2.35)];
    await expect(importer({ ...offre, 'stops.txt': ailleurs })).rejects.toThrow('Aucun arrêt de ce fichier');
  });
});
