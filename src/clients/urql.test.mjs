// A frontend as teams build it: urql over HTTP, graphql-ws for live events, log-in by Keycloak's own form.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { closeAll, frontend, registryNumbers } from './frontend.mjs';
import { renew } from './service.mjs';

const REGISTER = /* GraphQL */ `
  mutation Register($input: OrganizationRegisterInput!) {
    organizationRegister(input: $input) {
      organization { id shortName state eventsCursor }
      userErrors { code message path }
    }
  }
`;

const VERIFY = /* GraphQL */ `
  mutation Verify($input: OrganizationVerifyInput!) {
    organizationVerify(input: $input) {
      organization { state }
      userErrors { code }
    }
  }
`;

const EVENTS = /* GraphQL */ `
  subscription Events($id: ID!, $after: String) {
    organizationEvents(organizationId: $id, after: $after) {
      type
      cursor
      organization { id state }
    }
  }
`;

/** The first event of a subscription. */
function firstEvent(client, variables) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('no event within 15 s')), 15_000);
    const { unsubscribe } = client.subscription(EVENTS, variables).subscribe((result) => {
      clearTimeout(late);
      queueMicrotask(() => unsubscribe());
      if (result.error) reject(result.error);
      else resolve(result.data.organizationEvents);
    });
  });
}

let operator;
let secondScreen;

before(async () => {
  operator = await frontend('operator');
  secondScreen = await frontend('operator');
});

after(closeAll);

test('a log-in by the form is a session that renews', async () => {
  const renewed = await renew(operator.session.refresh_token);
  assert.notEqual(renewed.access_token, operator.session.access_token);
  assert.ok(renewed.expires_in <= 300, 'an access token lives five minutes at most');
});

test('the operator registers an organisation, and a second screen sees what happens to it', async () => {
  const name = `Школа ${randomUUID().slice(0, 8)}`;
  const registered = await operator.client
    .mutation(REGISTER, {
      input: {
        kind: 'SCHOOL',
        fullName: name,
        shortName: name,
        regionCode: '77',
        timeZone: 'Europe/Moscow',
        ...registryNumbers(),
      },
    })
    .toPromise();
  assert.equal(registered.error, undefined, registered.error?.message);
  assert.deepEqual(registered.data.organizationRegister.userErrors, []);
  const { id, state, eventsCursor } = registered.data.organizationRegister.organization;
  assert.equal(state, 'PENDING');

  const event = firstEvent(secondScreen.client, { id, after: eventsCursor });
  const verified = await operator.client.mutation(VERIFY, { input: { id } }).toPromise();
  assert.equal(verified.error, undefined, verified.error?.message);
  assert.equal(verified.data.organizationVerify.organization.state, 'VERIFIED');

  const seen = await event;
  assert.equal(seen.type, 'ORGANIZATION_VERIFIED');
  assert.deepEqual({ ...seen.organization, __typename: undefined }, { id, state: 'VERIFIED', __typename: undefined });

  const again = await firstEvent(secondScreen.client, { id, after: eventsCursor });
  assert.equal(again.cursor, seen.cursor, 'whoever comes later gets the same event from the log');
});

test('a refusal is data, with a code and a path', async () => {
  const refused = await operator.client
    .mutation(REGISTER, {
      input: {
        kind: 'SCHOOL',
        fullName: 'Школа',
        shortName: 'Школа',
        regionCode: '77',
        timeZone: 'Europe/Moscow',
        ...registryNumbers(),
        inn: '7700000000',
      },
    })
    .toPromise();
  assert.equal(refused.error, undefined, refused.error?.message);
  const [first] = refused.data.organizationRegister.userErrors;
  assert.equal(first.code, 'INVALID_INN');
  assert.deepEqual(first.path, ['input', 'inn']);
});
