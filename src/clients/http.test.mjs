// GraphQL over HTTP by the field's own suite: every MUST and SHOULD.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditServer } from 'graphql-http';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { graphqlUrl } from './service.mjs';

test('every audit of graphql-http passes', async () => {
  const results = await auditServer({ url: graphqlUrl });
  assert.ok(results.length >= 60, `${results.length} audits`);
  const failed = results.filter((result) => result.status === 'error');
  assert.deepEqual(failed.map(({ id, name, reason }) => `${id} ${name}: ${reason}`), []);
});

test('a typed client reads the whole schema by introspection', async () => {
  const answer = await fetch(graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }) }),
  });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined);
  assert.ok(buildClientSchema(data).getQueryType().getFields().serverTime);
});
