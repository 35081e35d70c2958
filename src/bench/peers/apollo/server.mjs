// Apollo Server on Express as its documentation advises: DataLoader, jose, graphql-ws, events by Redis.
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import { makeExecutableSchema } from '@graphql-tools/schema';
import DataLoader from 'dataloader';
import express from 'express';
import { GraphQLError } from 'graphql';
import { RedisPubSub } from 'graphql-redis-subscriptions';
import { useServer } from 'graphql-ws/use/ws';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import pg from 'pg';
import { WebSocketServer } from 'ws';

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
const pubsub = new RedisPubSub({ connection: env.REDIS_URL });

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

/** Loaders of one request; those with a page size are one for each size. */
function loadersOf(viewer) {
  const sized = new Map();
  const of = (name, size, batch) => {
    const key = `${name} ${size}`;
    if (!sized.has(key)) sized.set(key, new DataLoader(batch, { cacheKeyFn: (one) => one.id ?? one }));
    return sized.get(key);
  };
  const ofClasses = (name, first, node) =>
    of(name, first, async (classes) => {
      const rows = await query(name, [
        classes.map((one) => one.organizationId),
        classes.map((one) => one.id),
        first,
        viewer.id,
      ]);
      const groups = grouped(rows, 'class_id', node);
      return classes.map((one) => ({ nodes: groups.get(one.id) ?? [] }));
    });
  return {
    classes: (first) =>
      of('classes', first, async (ids) => {
        const rows = await query('classes', [ids, year, first, viewer.id]);
        const groups = grouped(rows, 'organization_id', (row) => ({
          id: row.id,
          organizationId: row.organization_id,
          name: row.name,
          grade: row.grade,
          studentCount: row.student_count,
        }));
        return ids.map((id) => ({ nodes: groups.get(id) ?? [] }));
      }),
    staff: (first) => ofClasses('staff', first, (row) => ({ membership: member(row) })),
    students: (first) => ofClasses('students', first, member),
    messages: (last) =>
      of('messages', last, async (ids) => {
        const groups = grouped(await query('messages', [ids, last, viewer.id]), 'chat_id', message);
        return ids.map((id) => ({ nodes: groups.get(id) ?? [] }));
      }),
    lastMessage: new DataLoader(async (ids) => {
      const rows = await query('last-messages', [ids, viewer.id]);
      const last = new Map(rows.map((row) => [row.chat_id, message(row)]));
      return ids.map((id) => last.get(id));
    }),
    person: new DataLoader(async (ids) => {
      const people = new Map((await query('people', [ids])).map((row) => [row.id, person(row)]));
      return ids.map((id) => people.get(id));
    }),
  };
}

const resolvers = {
  Query: {
    organization: async (_, { id }, { viewer }) => {
      const [row] = await query('organization', [id, viewer.id]);
      return row && { id: row.id, shortName: row.short_name, fullName: row.full_name, state: row.state, address: row.address };
    },
    viewer: () => ({}),
    chat: async (_, { id }, { viewer }) => {
      const [row] = await query('chat', [id, viewer.id]);
      return row && chat(row);
    },
  },
  Viewer: {
    chats: async (_, { first }, { viewer }) => ({ nodes: (await query('chats', [viewer.id, first])).map(chat) }),
  },
  Organization: { classes: ({ id }, { first }, { loaders }) => loaders.classes(first).load(id) },
  SchoolClass: {
    staff: (one, { first }, { loaders }) => loaders.staff(first).load(one),
    students: (one, { first }, { loaders }) => loaders.students(first).load(one),
  },
  Chat: {
    messages: ({ id }, { last }, { loaders }) => loaders.messages(last).load(id),
    lastMessage: ({ id }, _, { loaders }) => loaders.lastMessage.load(id),
  },
  Message: { author: ({ author, authorId }, _, { loaders }) => author ?? loaders.person.load(authorId) },
  Mutation: {
    messageSend: async (_, { input }, { viewer }) => {
      const client = await pool.connect();
      let sent;
      try {
        await client.query('BEGIN');
        [sent] = await query('send-number', [input.chatId, viewer.id], client);
        if (sent) {
          const { sequence, sent_at: sentAt } = sent;
          await query('send-message', [input.chatId, sequence, viewer.id, input.clientKey, input.text, sentAt], client);
          await query('send-read', [input.chatId, viewer.id, sequence, sentAt], client);
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
        ...message({ ...sent, chat_id: input.chatId, text: input.text, author_id: viewer.id }),
        author: person(viewer),
      };
      await pubsub.publish(`apollo/chat/${input.chatId}`, {
        chatEvents: { type: 'MESSAGE_SENT', sequence: told.sequence, message: told },
      });
      return { message: told, userErrors: [] };
    },
  },
  Subscription: {
    chatEvents: {
      subscribe: async (_, { chatId }, { viewer }) => {
        const [right] = await query('may-hear', [chatId, viewer.id]);
        if (!right) throw new GraphQLError('no such chat', { extensions: { code: 'NOT_FOUND' } });
        return pubsub.asyncIterableIterator(`apollo/chat/${chatId}`);
      },
    },
  },
};

const keys = createRemoteJWKSet(new URL(`${env.ISSUER}/protocol/openid-connect/certs`));

async function contextOf(authorization) {
  const token = (authorization ?? '').replace(/^Bearer /, '');
  const { payload } = await jwtVerify(token, keys, { issuer: env.ISSUER, audience: env.AUDIENCE, algorithms: ['ES256'] });
  const [viewer] = await query('person', [payload.sub]);
  if (!viewer) throw new GraphQLError('unknown person', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
  return { viewer, loaders: loadersOf(viewer) };
}

const schema = makeExecutableSchema({ typeDefs: readFileSync(join(env.SHARED, 'schema/schema.graphql'), 'utf8'), resolvers });
const app = express();
const http = createServer(app);
useServer(
  {
    schema,
    onConnect: async (ctx) => {
      ctx.extra.viewer = (await contextOf(ctx.connectionParams?.authorization)).viewer;
    },
    context: (ctx) => ({ viewer: ctx.extra.viewer, loaders: loadersOf(ctx.extra.viewer) }),
  },
  new WebSocketServer({ server: http, path: '/graphql' }),
);
const server = new ApolloServer({ schema, introspection: false, plugins: [ApolloServerPluginDrainHttpServer({ httpServer: http })] });
await server.start();
app.use(
  '/graphql',
  express.json(),
  expressMiddleware(server, { context: ({ req }) => contextOf(req.headers.authorization) }),
);
http.listen(Number(env.PORT), '127.0.0.1');
