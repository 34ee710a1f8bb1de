import { describe, expect, it } from 'vitest';
import { enHtml, morceaux } from '@/lib/notifications/morceau';

describe('les morceaux d’un message', () => {
  it('séparent les adresses des mots, sans prendre le point final', () => {
    expect(morceaux('Ouvrez https://a.fr/x?y=1. Merci')).toEqual([
      { texte: 'Ouvrez ' },
      { texte: 'https://a.fr/x?y=1', url: 'https://a.fr/x?y=1' },
      { texte: '. Merci' },
    ]);
  });

  it('n’ouvrent que des adresses du web', () => {
    expect(morceaux('javascript:alert(1) ftp://a.fr').every((m) => !m.url)).toBe(true);
  });

  it('deviennent une page qui ne laisse passer aucune balise', () => {
    const html = enHtml('<b>Titre</b>', '<script>x</script>\nligne\n\nhttps://a.fr/"onclick=');
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('"onclick=');
    expect(html).toContain('&lt;script&gt;x&lt;/script&gt;<br>ligne');
  });
});
