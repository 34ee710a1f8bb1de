import QRCode from 'qrcode';

/** A QR code as one SVG path on a grid of `taille` modules, quiet zone of 4 included. */
export function qrChemin(texte: string): { taille: number; d: string } {
  const { modules } = QRCode.create(texte, { errorCorrectionLevel: 'M' });
  let d = '';
  for (let y = 0; y < modules.size; y++)
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) d += `M${x + 4} ${y + 4}h1v1h-1z`;
  return { taille: modules.size + 8, d };
}
