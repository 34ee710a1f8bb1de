import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/config';

const traiter = NextAuth(authOptions) as (requete: Request, contexte: unknown) => Promise<Response>;

export { traiter as GET, traiter as POST };
