// graphql-sse, the reference client of GraphQL over server-sent events, in its distinct connections mode.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createClient } from 'graphql-sse';
import { graphqlUrl, logIn } from './service.mjs';

const opened = [];
after(() => opened.forEach((client) => client.dispose()));

function client(options = {}) {
  const created = createClient({ url: graphqlUrl, retryAttempts: 0, ...options });
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

test('what is wrong with a document comes as an event', async () => {
  const [result] = await results(client().iterate({ query: '{ noSuchField }' }));
  assert.equal(result.errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
});

test('the credential travels in a header', async () => {
  const { access_token: token } = await logIn('teacher');
  const logged = client({ headers: { authorization: `Bearer ${token}` } });
  const [result] = await results(logged.iterate({ query: '{ viewer { id } }' }));
  assert.match(result.data.viewer.id, /^viewer_/);
});

test('a bad token is a status', async () => {
  const refused = client({ headers: { authorization: 'Bearer none' } });
  await assert.rejects(results(refused.iterate({ query: '{ serverTime }' })), (error) => {
    assert.equal(error.response.status, 401);
    return true;
  });
});
