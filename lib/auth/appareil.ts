const NAVIGATEURS: [RegExp, string][] = [
  [/Edg(A|iOS)?\//, 'Edge'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMES: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** The device in words people know (« Chrome sur Android »), from the browser's own words. Never an address. */
export function appareilDe(agent: string | null): string {
  const trouver = (table: [RegExp, string][]) => table.find(([motif]) => motif.test(agent ?? ''))?.[1];
  return `${trouver(NAVIGATEURS) ?? 'Un navigateur'} sur ${trouver(SYSTEMES) ?? 'un appareil'}`;
}
