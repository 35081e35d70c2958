// A frontend as teams build it: urql over HTTP, graphql-ws for live events, log-in by Keycloak's own form.
import { randomInt } from 'node:crypto';
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { graphqlUrl, logIn, socketUrl } from './service.mjs';

const opened = [];

/** A frontend of its own: its own log-in, its own HTTP client, its own socket. */
export async function frontend(userName) {
  const session = await logIn(userName);
  const socket = createClient({
    url: socketUrl,
    webSocketImpl: WebSocket,
    lazy: false,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${session.access_token}` },
  });
  opened.push(socket);
  const client = new Client({
    url: graphqlUrl,
    preferGetMethod: false,
    fetchOptions: { headers: { authorization: `Bearer ${session.access_token}`, 'accept-language': 'en' } },
    exchanges: [
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink) }),
        }),
      }),
    ],
  });
  return { client, session };
}

const checked = (digits, weights) =>
  String((weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11) % 10);

/** Numbers of an organisation that does not exist, with their check digits. */
export function registryNumbers() {
  const inn = `77${String(randomInt(10_000_000)).padStart(7, '0')}`;
  const ogrn = `1${String(randomInt(100_000)).padStart(5, '0')}${String(randomInt(1_000_000)).padStart(6, '0')}`;
  return {
    inn: inn + checked(inn, [2, 4, 10, 3, 5, 9, 4, 6, 8]),
    ogrn: ogrn + String((Number(BigInt(ogrn) % 11n)) % 10),
    kpp: '770101001',
  };
}

/** Closes the sockets of all frontends. */
export function closeAll() {
  return Promise.all(opened.map((socket) => socket.dispose()));
}
