// The screen that waits: starts the grant, shows its number and QR, asks for the token, hands it to whoever opened the page.
import { element, json, text } from './texts.js';

const settings = await (await json('settings.json')).json();
const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const pause = (seconds) => new Promise((resume) => setTimeout(resume, seconds * 1000));

const keycloak = async (address, fields) => {
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ client_id: settings.clientId, ...fields }) });
  return answer.json();
};

const say = (what) => { element('state').textContent = what; };

const start = async () => {
  element('again').hidden = true;
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const challenge = base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
  const grant = await keycloak(settings.grantUrl, {
    scope: 'openid', code_challenge: challenge, code_challenge_method: 'S256',
  });
  if (!grant.device_code) throw new Error(grant.error);
  const qr = await (await json('requests', { userCode: grant.user_code })).blob();
  element('qr').src = URL.createObjectURL(qr);
  element('qr').alt = text.qr(grant.user_code);
  element('number').textContent = grant.user_code;
  element('address').textContent = `${location.origin}/log-in/device/approve#${grant.user_code}`;
  element('request').hidden = false;
  say(text.waiting);
  return { ...grant, verifier };
};

/** The answer of the end, whatever it is: a token, or an error that no waiting mends. */
const ended = async (grant) => {
  for (let interval = grant.interval ?? 5; ;) {
    await pause(interval);
    const answer = await keycloak(settings.tokenUrl, {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: grant.device_code,
      code_verifier: grant.verifier,
    });
    if (answer.error === 'slow_down') interval += 5;
    else if (answer.error !== 'authorization_pending') return answer;
  }
};

const name = async (token) => {
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { person { firstName lastName } } }' }),
  });
  const { person } = (await answer.json()).data.viewer;
  return [person.firstName, person.lastName].filter(Boolean).join(' ');
};

/** To the frontend that opened this page as `?opener=<its origin>`, when the deployment lists that origin; to nobody else. */
const handOver = (tokens) => {
  const opener = new URLSearchParams(location.search).get('opener');
  if (window.opener && (opener === location.origin || settings.openers.includes(opener))) {
    window.opener.postMessage({ type: 'parta-log-in', tokens }, opener);
  }
};

const run = async () => {
  try {
    const answer = await ended(await start());
    if (answer.access_token) {
      handOver(answer);
      say(text.done(await name(answer.access_token)));
      element('request').hidden = true;
      return;
    }
    element('request').hidden = true;
    say(answer.error === 'expired_token' ? text.expired : text.denied);
  } catch {
    element('request').hidden = true;
    say(text.failed);
  }
  element('again').hidden = false;
};

element('again').addEventListener('click', run);
await run();
