import QRCode from 'qrcode';

/** A QR code as one SVG path of dark squares, on a square of `taille` units with a quiet zone of 4. */
export function dessinQr(contenu: string): { taille: number; chemin: string } {
  const { modules } = QRCode.create(contenu, { errorCorrectionLevel: 'M' });
  const carres: string[] = [];
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) carres.push(`M${x + 4} ${y + 4}h1v1h-1z`);
  return { taille: modules.size + 8, chemin: carres.join('') };
}
