// Where the service is, and how a person logs in to it: by Keycloak's real form, as a browser would.
import { createHash, randomBytes } from 'node:crypto';
import assert from 'node:assert/strict';

/** Address of the API, for example http://127.0.0.1:8080/graphql. */
export const graphqlUrl = process.env.GRAPHQL_URL ?? 'http://127.0.0.1:8080/graphql';

/** The same address for WebSockets. */
export const socketUrl = graphqlUrl.replace(/^http/, 'ws');

/** Issuer of the realm, for example http://127.0.0.1:8180/realms/parta. */
export const issuer = process.env.ISSUER_URL ?? 'http://127.0.0.1:8180/realms/parta';

const clientId = 'parta-web';
const redirectUri = 'http://127.0.0.1/signed-in';

const base64url = (bytes) => Buffer.from(bytes).toString('base64url');

const attribute = (html, pattern) => {
  const found = pattern.exec(html);
  assert.ok(found, `the log-in page has no ${pattern}`);
  return found[1].replaceAll('&amp;', '&');
};

const cookiesOf = (response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');

/**
 * Logs in through the form (authorization code + PKCE, RFC 7636) and exchanges the code.
 *
 * @param {string} userName demo user; the password equals it
 * @returns {Promise<{access_token: string, refresh_token: string, expires_in: number}>}
 */
export async function logIn(userName) {
  const verifier = base64url(randomBytes(32));
  const state = base64url(randomBytes(16));
  const form = await fetch(
    `${issuer}/protocol/openid-connect/auth?` +
      new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope: 'openid profile',
        state,
        code_challenge: base64url(createHash('sha256').update(verifier).digest()),
        code_challenge_method: 'S256',
      }),
    { redirect: 'manual' },
  );
  assert.equal(form.status, 200, 'Keycloak shows its log-in page');
  const action = attribute(await form.text(), /<form[^>]*id="kc-form-login"[^>]*action="([^"]+)"/s);

  const signedIn = await fetch(action, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: cookiesOf(form) },
    body: new URLSearchParams({ username: userName, password: userName, credentialId: '' }),
  });
  assert.equal(signedIn.status, 302, `Keycloak accepts ${userName} and sends the browser back`);
  const back = new URL(signedIn.headers.get('location'));
  assert.equal(`${back.origin}${back.pathname}`, redirectUri);
  assert.equal(back.searchParams.get('state'), state, 'the answer belongs to this request');

  return token({
    grant_type: 'authorization_code',
    code: back.searchParams.get('code'),
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
}

/** Renews a session: the refresh token is used once, its successor comes back. */
export function renew(refreshToken) {
  return token({ grant_type: 'refresh_token', refresh_token: refreshToken });
}

async function token(parameters) {
  const response = await fetch(`${issuer}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, ...parameters }),
  });
  const answer = await response.json();
  assert.equal(response.status, 200, `Keycloak gives a token: ${answer.error_description ?? answer.error ?? ''}`);
  return answer;
}
