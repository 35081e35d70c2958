// The screen that approves: shows the number and where the request came from, and only then leads to Keycloak.
import { element, json, text } from './texts.js';

const BROWSERS = [[/YaBrowser/, 'Яндекс Браузер'], [/Edg\//, 'Edge'], [/OPR\//, 'Opera'], [/Firefox/, 'Firefox'], [/Chrome/, 'Chrome'], [/Safari/, 'Safari']];
const SYSTEMS = [[/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS/, 'macOS'], [/Linux/, 'Linux']];

const named = (list, agent) => list.find(([pattern]) => pattern.test(agent))?.[1];
const screenOf = (agent) => [named(BROWSERS, agent), named(SYSTEMS, agent)].filter(Boolean).join(', ') || text.unknown;

const show = async (number) => {
  const settings = await (await json('settings.json')).json();
  element('number').textContent = number;
  element('go').href = `${settings.approvalUrl}?${new URLSearchParams({ user_code: number })}`;
  const origin = await json('origin', { userCode: number }).then((answer) => answer.json(), () => ({ known: false }));
  element('agent').textContent = origin.known ? screenOf(origin.agent) : text.unknown;
  element('network').textContent = !origin.known ? text.unknown : origin.sameNetwork ? text.sameNetwork : text.otherNetwork;
  element('asked').textContent = origin.known ? text.secondsAgo(origin.secondsAgo) : text.unknown;
  element('request').hidden = false;
};

element('stop').addEventListener('click', () => {
  element('request').hidden = true;
  element('state').textContent = text.stopped;
});

const number = location.hash.slice(1);
if (/^[A-Z0-9]{2,8}(-[A-Z0-9]{2,8})?$/.test(number)) await show(number);
else element('state').textContent = text.noNumber;
