// The audit suite of graphql-http: every MUST and SHOULD has to pass, a MAY that is not taken is told and forgiven.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serverAudits } from 'graphql-http';
import { graphqlUrl } from './service.mjs';

for (const audit of serverAudits({ url: graphqlUrl })) {
  test(`${audit.id} ${audit.name}`, async (t) => {
    const result = await audit.fn();
    if (result.status === 'warn' || result.status === 'notice') t.diagnostic(`not taken: ${result.reason}`);
    assert.notEqual(result.status, 'error', result.reason);
    assert.ok(result.status !== 'warn' || !audit.name.startsWith('SHOULD'), result.reason);
  });
}
