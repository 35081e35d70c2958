// graphql-ws, the reference client of graphql-transport-ws, against the socket.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { logIn, socketUrl } from './service.mjs';

const opened = [];
after(() => Promise.all(opened.map((client) => client.dispose())));

function client(options = {}) {
  const created = createClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0, ...options });
  opened.push(created);
  return created;
}

const results = async (iterable) => {
  const all = [];
  for await (const result of iterable) all.push(result);
  return all;
};

test('a query has one result and completes', async () => {
  const all = await results(client().iterate({ query: '{ serverTime }' }));
  assert.equal(all.length, 1);
  assert.match(all[0].data.serverTime, /Z$/);
});

test('many operations share a socket', async () => {
  const shared = client();
  const all = await Promise.all(
    Array.from({ length: 10 }, () => results(shared.iterate({ query: 'query Time { serverTime }' }))),
  );
  assert.ok(all.every(([result]) => result.data.serverTime));
});

test('a document that does not fit is an error of the operation, not of the socket', async () => {
  const shared = client();
  await assert.rejects(results(shared.iterate({ query: '{ noSuchField }' })), (errors) => {
    assert.equal(errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
    return true;
  });
  assert.equal((await results(shared.iterate({ query: '{ serverTime }' }))).length, 1);
});

test('who is logged in is asked for once, at the start of the connection', async () => {
  const { access_token: token } = await logIn('teacher');
  const logged = client({ connectionParams: { authorization: `Bearer ${token}` } });
  const [result] = await results(logged.iterate({ query: '{ viewer { id } }' }));
  assert.match(result.data.viewer.id, /^viewer_/);
});

test('a bad token closes the socket with 4403', async () => {
  const refused = client({ connectionParams: { authorization: 'Bearer none' } });
  await assert.rejects(results(refused.iterate({ query: '{ serverTime }' })), (closed) => {
    assert.equal(closed.code, 4403);
    return true;
  });
});

test('the client pings and the service answers', async () => {
  let answered;
  const pong = new Promise((resolve) => (answered = resolve));
  client({ lazy: false, keepAlive: 200, on: { pong: (received) => received && answered() } });
  await pong;
});
