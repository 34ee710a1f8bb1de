import type { OAuthConfig } from 'next-auth/providers/oauth';
import type { Reglages } from '@/lib/env';

/** What ProConnect says of somebody, in its signed answer. */
export type ProfilProConnect = {
  sub: string;
  email?: string;
  given_name?: string;
  usual_name?: string;
  siret?: string;
};

export const PROCONNECT = 'proconnect';

/**
 * ProConnect as next-auth takes it: state and nonce (43 signs each), no PKCE (any parameter it does not know is
 * refused), and /userinfo as a signed JWT, whose RS256 signature openid-client verifies. Null when it is not set.
 */
export function fournisseurProConnect(
  reglages: Pick<Reglages, 'PROCONNECT_ISSUER' | 'PROCONNECT_CLIENT_ID' | 'PROCONNECT_CLIENT_SECRET'>,
): OAuthConfig<ProfilProConnect> | null {
  const { PROCONNECT_ISSUER, PROCONNECT_CLIENT_ID, PROCONNECT_CLIENT_SECRET } = reglages;
  if (!PROCONNECT_ISSUER) return null;
  return {
    id: PROCONNECT,
    name: 'ProConnect',
    type: 'oauth',
    wellKnown: `${PROCONNECT_ISSUER.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid given_name usual_name email uid siret idp_id idp_acr' } },
    idToken: true,
    checks: ['state', 'nonce'],
    clientId: PROCONNECT_CLIENT_ID,
    clientSecret: PROCONNECT_CLIENT_SECRET,
    client: { userinfo_signed_response_alg: 'RS256', id_token_signed_response_alg: 'RS256' },
    userinfo: { request: ({ client, tokens }) => client.userinfo<ProfilProConnect>(tokens.access_token!) },
    profile: ({ sub, email }) => ({ id: sub, email: email?.toLowerCase() ?? null }),
  };
}
