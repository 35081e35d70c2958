// Fastify and Mercurius as their documentation advises: JIT, loaders, a verified token per request, events by Redis.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createVerifier } from 'fast-jwt';
import Fastify from 'fastify';
import buildGetJwks from 'get-jwks';
import mercurius from 'mercurius';
import redisEmitter from 'mqemitter-redis';
import pg from 'pg';

const env = process.env;
const sql = Object.fromEntries(
  readdirSync(join(env.SHARED, 'sql')).map((file) => [file.slice(0, -4), readFileSync(join(env.SHARED, 'sql', file), 'utf8')]),
);

const database = new URL(env.DATABASE_URL);
const pool = new pg.Pool({
  host: database.hostname,
  port: Number(database.port),
  database: database.pathname.slice(1),
  user: env.DATABASE_USER,
  password: env.DATABASE_PASSWORD,
  max: Number(env.DATABASE_POOL),
});
// A named statement is prepared once on each connection.
const query = async (name, values, client = pool) => (await client.query({ name, text: sql[name], values })).rows;

const today = new Date();
const year = today.getUTCFullYear() - (today.getUTCMonth() < 7 ? 1 : 0);

const jwks = buildGetJwks({ jwksPath: '/protocol/openid-connect/certs' });
// One verifier, which remembers what it has verified.
const verify = createVerifier({
  key: ({ header }) => jwks.getPublicKey({ kid: header.kid, alg: header.alg, domain: env.ISSUER }),
  algorithms: ['ES256'],
  allowedIss: env.ISSUER,
  allowedAud: env.AUDIENCE,
  cache: true,
});

async function viewer(authorization) {
  const claims = await verify((authorization ?? '').replace(/^Bearer /, ''));
  const [person] = await query('person', [claims.sub]);
  if (!person) throw new mercurius.ErrorWithProps('unknown person', { code: 'UNAUTHENTICATED' }, 401);
  return { person };
}

const person = (row) => row && { id: row.id, firstName: row.first_name, lastName: row.last_name };
const member = (row) => ({ id: row.id, rosterName: row.roster_name });
const chat = (row) => ({ id: row.id, title: row.title, viewerState: { unreadCount: row.unread_count } });
const message = (row) => ({
  id: `${row.chat_id}:${row.sequence}`,
  sequence: row.sequence,
  text: row.text,
  sentAt: row.sent_at.toISOString(),
  authorId: row.author_id,
});

/** Rows of a batch by their key, in the order in which they came. */
function grouped(rows, key, item) {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group) group.push(item(row));
    else groups.set(row[key], [item(row)]);
  }
  return groups;
}

async function ofClasses(name, queries, context, node) {
  const classes = queries.map(({ obj }) => obj);
  const rows = await query(name, [
    classes.map((one) => one.organizationId),
    classes.map((one) => one.id),
    queries[0].params.first,
    context.person.id,
  ]);
  const groups = grouped(rows, 'class_id', node);
  return classes.map((one) => ({ nodes: groups.get(one.id) ?? [] }));
}

const resolvers = {
  Query: {
    organization: async (_, { id }, { person }) => {
      const [row] = await query('organization', [id, person.id]);
      return row && { id: row.id, shortName: row.short_name, fullName: row.full_name, state: row.state, address: row.address };
    },
    viewer: () => ({}),
    chat: async (_, { id }, { person }) => {
      const [row] = await query('chat', [id, person.id]);
      return row && chat(row);
    },
  },
  Viewer: {
    chats: async (_, { first }, { person }) => ({ nodes: (await query('chats', [person.id, first])).map(chat) }),
  },
  Mutation: {
    messageSend: async (_, { input }, { person: author, pubsub }) => {
      const client = await pool.connect();
      let sent;
      try {
        await client.query('BEGIN');
        [sent] = await query('send-number', [input.chatId, author.id], client);
        if (sent) {
          const { sequence, sent_at: sentAt } = sent;
          await query('send-message', [input.chatId, sequence, author.id, input.clientKey, input.text, sentAt], client);
          await query('send-read', [input.chatId, author.id, sequence, sentAt], client);
        }
        await client.query('COMMIT');
      } catch (e) {
        await client.query('ROLLBACK');
        throw e;
      } finally {
        client.release();
      }
      if (!sent) return { userErrors: [{ code: 'NOT_FOUND' }] };
      const told = {
        ...message({ ...sent, chat_id: input.chatId, text: input.text, author_id: author.id }),
        author: person(author),
      };
      await pubsub.publish({
        topic: `mercurius/chat/${input.chatId}`,
        payload: { chatEvents: { type: 'MESSAGE_SENT', sequence: told.sequence, message: told } },
      });
      return { message: told, userErrors: [] };
    },
  },
  Subscription: {
    chatEvents: {
      subscribe: async (_, { chatId }, { person, pubsub }) => {
        const [right] = await query('may-hear', [chatId, person.id]);
        if (!right) throw new mercurius.ErrorWithProps('no such chat', { code: 'NOT_FOUND' });
        return pubsub.subscribe(`mercurius/chat/${chatId}`);
      },
    },
  },
};

const loaders = {
  Organization: {
    classes: async (queries, { person }) => {
      const organizations = queries.map(({ obj }) => obj.id);
      const rows = await query('classes', [organizations, year, queries[0].params.first, person.id]);
      const groups = grouped(rows, 'organization_id', (row) => ({
        id: row.id,
        organizationId: row.organization_id,
        name: row.name,
        grade: row.grade,
        studentCount: row.student_count,
      }));
      return organizations.map((id) => ({ nodes: groups.get(id) ?? [] }));
    },
  },
  SchoolClass: {
    staff: (queries, context) => ofClasses('staff', queries, context, (row) => ({ membership: member(row) })),
    students: (queries, context) => ofClasses('students', queries, context, member),
  },
  Chat: {
    messages: async (queries, { person }) => {
      const chats = queries.map(({ obj }) => obj.id);
      const groups = grouped(await query('messages', [chats, queries[0].params.last, person.id]), 'chat_id', message);
      return chats.map((id) => ({ nodes: groups.get(id) ?? [] }));
    },
    lastMessage: async (queries, { person }) => {
      const chats = queries.map(({ obj }) => obj.id);
      const rows = await query('last-messages', [chats, person.id]);
      const last = new Map(rows.map((row) => [row.chat_id, message(row)]));
      return chats.map((id) => last.get(id));
    },
  },
  Message: {
    // What was just sent has its author already.
    author: async (queries) => {
      const wanted = [...new Set(queries.filter(({ obj }) => !obj.author).map(({ obj }) => obj.authorId))];
      const rows = wanted.length ? await query('people', [wanted]) : [];
      const people = new Map(rows.map((row) => [row.id, person(row)]));
      return queries.map(({ obj }) => obj.author ?? people.get(obj.authorId));
    },
  },
};

const redis = new URL(env.REDIS_URL);
const app = Fastify();
app.register(mercurius, {
  schema: readFileSync(join(env.SHARED, 'schema/schema.graphql'), 'utf8'),
  resolvers,
  loaders,
  jit: 1,
  path: '/graphql',
  context: ({ headers }) => viewer(headers.authorization),
  subscription: {
    emitter: redisEmitter({ host: redis.hostname, port: Number(redis.port) }),
    onConnect: ({ payload }) => viewer(payload.authorization),
  },
});

await app.listen({ host: '127.0.0.1', port: Number(env.PORT) });
