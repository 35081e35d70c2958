// PostGraphile as its documentation advises: its schema from the database, the viewer as a setting, events by NOTIFY.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { jsonParse } from 'postgraphile/@dataplan/json';
import { context, lambda, listen } from 'postgraphile/grafast';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { extendSchema, gql } from 'postgraphile/utils';
import { postgraphile } from 'postgraphile';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import pg from 'pg';

// PostGraphile wants Node 22; this is what it misses in 20.
Promise.withResolvers ??= function () {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};

const env = process.env;
const database = new URL(env.DATABASE_URL);
const pool = new pg.Pool({
  host: database.hostname,
  port: Number(database.port),
  database: database.pathname.slice(1),
  user: env.DATABASE_USER,
  password: env.DATABASE_PASSWORD,
  max: Number(env.DATABASE_POOL),
});
const personSql = readFileSync(join(env.SHARED, 'sql/person.sql'), 'utf8');
const mayHearSql = readFileSync(join(env.SHARED, 'sql/may-hear.sql'), 'utf8');
const keys = createRemoteJWKSet(new URL(`${env.ISSUER}/protocol/openid-connect/certs`));

async function viewer(authorization) {
  const token = (authorization ?? '').replace(/^Bearer /, '');
  const { payload } = await jwtVerify(token, keys, { issuer: env.ISSUER, audience: env.AUDIENCE, algorithms: ['ES256'] });
  const { rows } = await pool.query({ name: 'person', text: personSql, values: [payload.sub] });
  if (rows.length === 0) throw new Error('unknown person');
  return rows[0].id;
}

const ChatEvents = extendSchema(() => ({
  typeDefs: gql`
    type HeardPerson { id: String! firstName: String! lastName: String }
    type HeardMessage { id: String! sequence: Int! text: String sentAt: String! author: HeardPerson }
    type ChatEvent { type: String! sequence: Int! message: HeardMessage! }
    extend type Subscription { chatEvents(chatId: String!): ChatEvent! }
  `,
  objects: {
    Subscription: {
      plans: {
        chatEvents: {
          subscribePlan(_, { $chatId }) {
            const $allowed = lambda([$chatId, context().get('viewer')], async ([chatId, person]) => {
              const { rows } = await pool.query({ name: 'may-hear', text: mayHearSql, values: [chatId, person] });
              if (rows.length === 0) throw new Error('no such chat');
              return `chat/${chatId}`;
            });
            return listen(context().get('pgSubscriber'), $allowed, jsonParse);
          },
          plan: (event) => event,
        },
      },
    },
  },
}));

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins: [ChatEvents],
  pgServices: [makePgService({ pool, schemas: ['peer'], pubsub: true })],
  grafserv: { graphqlPath: '/graphql', websockets: true, graphiql: false, maxRequestLength: 100_000 },
  grafast: {
    explain: false,
    context: async (ctx) => {
      const authorization = ctx.node?.req?.headers.authorization ?? ctx.ws?.connectionParams?.authorization;
      const id = await viewer(authorization);
      return { viewer: id, pgSettings: { 'peer.viewer': id } };
    },
  },
};

const server = createServer();
const serv = postgraphile(preset).createServ(grafserv);
await serv.addTo(server);
server.listen(Number(env.PORT), '127.0.0.1');
