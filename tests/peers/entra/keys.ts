import { exportJWK, exportSPKI, generateKeyPair, type JWK } from 'jose';

/** One signing key: what is published of it, and what signs. */
export interface SigningKey {
  kid: string;
  privateKey: CryptoKey;
  /** The public key as text, which an algorithm mix-up takes for a shared secret. */
  pem: string;
  jwk: JWK & { kid: string; endorsements?: string[] };
}

export async function createKey(kid: string, endorsements?: string[]): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' };
  return {
    kid,
    privateKey,
    pem: await exportSPKI(publicKey),
    jwk: endorsements ? { ...jwk, endorsements } : jwk,
  };
}
