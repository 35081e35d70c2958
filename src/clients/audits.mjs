// The audit suite of graphql-http against a running service: every MUST and SHOULD has to pass, a MAY is told and forgiven.
// Usage: node audits.mjs http://127.0.0.1:8080/graphql
import { auditServer } from 'graphql-http';

const url = process.argv[2] ?? process.env.GRAPHQL_URL ?? 'http://127.0.0.1:8080/graphql';

const results = await auditServer({ url });
const passed = results.filter((result) => result.status === 'ok');
const failed = results.filter((result) => result.status === 'error');
const forgiven = results.filter((result) => result.status !== 'ok' && result.status !== 'error');

for (const { id, name, status, reason } of [...failed, ...forgiven]) {
  console.log(`${status} ${id} ${name}: ${reason}`);
}
console.log(`${passed.length} of ${results.length} audits passed, ${failed.length} failed, ${forgiven.length} optional ones not taken`);
process.exitCode = failed.length === 0 ? 0 : 1;
