// The life of a school in one year, by frontends that use the published operations and nothing else: register, classes,
// invitations, applications, roles, promotion, graduation. Every act is somebody's who may do it, over their own log-in.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { closeAll, frontend, registryNumbers } from './frontend.mjs';
import { graphqlUrl } from './service.mjs';

const OPERATIONS = new URL('../../graphql-schema/operations/', import.meta.url);

/** Text of a published operation. */
function operation(name) {
  for (const area of readdirSync(OPERATIONS)) {
    const file = readdirSync(new URL(`${area}/`, OPERATIONS)).find((one) => one === `${name}.graphql`);
    if (file) return readFileSync(new URL(`${area}/${file}`, OPERATIONS), 'utf8');
  }
  throw new Error(`no published operation ${name}`);
}

/** A person at their own frontend. */
async function person(userName) {
  const { client } = await frontend(userName);
  const answered = async (promise) => {
    const { data, error } = await promise;
    assert.equal(error, undefined, `${userName}: ${error?.message}`);
    return data;
  };
  return {
    ask: (name, variables) => answered(client.query(operation(name), variables, { requestPolicy: 'network-only' }).toPromise()),
    /** The payload of a mutation that is accepted, in each of its rows too. */
    async act(name, input) {
      const payload = (await answered(client.mutation(operation(name), { input }).toPromise()))[name];
      const refusals = [payload, ...(payload.results ?? [])].flatMap((one) => one.userErrors);
      assert.deepEqual(refusals, [], `${userName}: ${name} is accepted`);
      return payload;
    },
    /** The first event for which the condition holds. */
    hears(name, variables, isIt) {
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${userName} heard nothing of ${name} within 20 s`)), 20_000);
        const { unsubscribe } = client.subscription(operation(name), variables).subscribe(({ data, error }) => {
          const event = data && Object.values(data)[0];
          if (!error && !isIt(event)) return;
          clearTimeout(late);
          queueMicrotask(() => unsubscribe());
          if (error) reject(error);
          else resolve(event);
        });
      });
    },
  };
}

const people = {};
const school = {};

const notified = (who, type) => who.hears('notifications', {}, (event) => event.type === type);

const publicNumber = async (who) => (await who.ask('viewer', {})).viewer.publicNumber;

const cabinet = () => people.director.ask('organization', { id: school.id });

const members = async (filter) =>
  (await people.director.ask('organizationMembers', { id: school.id, filter, first: 50 })).organization.members.nodes;

before(async () => {
  for (const user of ['operator', 'director', 'teacher', 'staff', 'student', 'student2', 'guardian', 'stranger']) {
    people[user] = await person(user);
  }
});

after(closeAll);

test('the operator brings schools on board in one call and appoints a head', async () => {
  const rows = [1, 2, 3].map((number) => ({
    kind: 'SCHOOL',
    fullName: `Муниципальное общеобразовательное учреждение «Школа ${randomUUID().slice(0, 8)}»`,
    shortName: `Школа ${number}`,
    regionCode: '77',
    timeZone: 'Europe/Moscow',
    ...registryNumbers(),
  }));
  const { results } = await people.operator.act('organizationsRegister', { rows, verify: true });
  assert.deepEqual(results.map((row) => row.outcome), ['REGISTERED', 'REGISTERED', 'REGISTERED']);
  const again = await people.operator.act('organizationsRegister', { rows, verify: true });
  assert.deepEqual(again.results.map((row) => row.outcome), ['UNCHANGED', 'UNCHANGED', 'UNCHANGED'], 'a repeated call changes nothing');
  school.id = results[0].organization.id;

  const told = notified(people.director, 'ADMINISTRATOR_APPOINTED');
  await people.operator.act('administratorAppoint', {
    organizationId: school.id,
    publicNumber: await publicNumber(people.director),
    orderNumber: '1-к',
    orderDate: '2026-08-25',
  });
  await told;
});

test('the head makes the classes', async () => {
  for (const [grade, letter] of [[4, 'А'], [11, 'А']]) {
    const { schoolClass } = await people.director.act('classCreate', { organizationId: school.id, grade, letter });
    school[`class${grade}`] = schoolClass.id;
  }
});

test('a teacher follows a link and heads a class', async () => {
  const { link } = await people.director.act('invitationCreate', {
    organizationId: school.id,
    role: 'TEACHER',
    subjects: ['начальные классы'],
  });
  assert.match(link.qrSvg, /^<svg/);
  const preview = await fetch(graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: operation('invitationPreview'), variables: { token: link.token } }),
  }).then((response) => response.json());
  assert.equal(preview.data.invitationPreview.role, 'TEACHER', 'whoever has the link sees where it leads, before any log-in');

  const accepted = await people.teacher.act('invitationAccept', { token: link.token });
  assert.equal(accepted.outcome, 'JOINED');
  const again = await people.teacher.act('invitationAccept', { token: link.token });
  assert.equal(again.outcome, 'ALREADY_THERE', 'accepting is idempotent');
  await people.director.act('classStaffAttach', {
    classId: school.class4,
    membershipId: accepted.membership.id,
    kind: 'HOMEROOM_TEACHER',
  });
});

test('the homeroom teacher prints links for the children of the roster, and one logs in by theirs', async () => {
  const { membership } = await people.director.act('memberAdd', {
    organizationId: school.id,
    rosterName: 'Ёлкина Майя Михайловна',
    roles: ['STUDENT'],
  });
  await people.director.act('classStudentsAdd', { classId: school.class4, membershipIds: [membership.id] });
  const { invitations, sheetHtml } = await people.teacher.act('classInvitationsCreate', {
    classId: school.class4,
    role: 'STUDENT',
  });
  assert.equal(invitations.length, 1);
  assert.match(sheetHtml, /Ёлкина Майя/);
  assert.match(sheetHtml, /<svg/);
  const token = invitations[0].link.url.match(/[A-Za-z0-9_-]{40,}/)[0];
  const accepted = await people.student.act('invitationAccept', { token });
  assert.equal(accepted.membership.id, membership.id, 'the account is attached to the entry of the roster');
  school.child = membership.id;
});

test('a guardian comes by a link, waits, and is confirmed by the homeroom teacher', async () => {
  const { link } = await people.teacher.act('invitationCreate', {
    organizationId: school.id,
    role: 'GUARDIAN',
    classId: school.class4,
    studentId: school.child,
  });
  const accepted = await people.guardian.act('invitationAccept', { token: link.token });
  assert.deepEqual(accepted.membership.roles.map(({ role, state }) => `${role} ${state}`), ['GUARDIAN PENDING']);
  const blind = await people.guardian.ask('schoolClass', { id: school.class4 });
  assert.equal(blind.node, null, 'a role that waits opens nothing');

  const query = 'query ($id: ID!) { node(id: $id) { ... on Membership { guardians { id state } } } }';
  const { client } = await frontend('teacher');
  const { data } = await client.query(query, { id: school.child }).toPromise();
  const told = notified(people.guardian, 'GUARDIANSHIP_CONFIRMED');
  await people.teacher.act('guardianshipConfirm', { id: data.node.guardians[0].id });
  await told;
  const seen = await people.guardian.ask('schoolClass', { id: school.class4 });
  assert.deepEqual(seen.node.students.edges.map(({ node }) => node.id), [school.child]);
});

test('people apply, the head edits and decides in bulk, everybody is told at once', async () => {
  const received = people.director.hears(
    'administrationEvents',
    { organizationId: school.id },
    (event) => event.type === 'APPLICATION_SENT',
  );
  const sent = [
    await people.student2.act('applicationSend', {
      organizationId: school.id,
      roles: ['STUDENT'],
      rosterName: 'Учеников Сергей Саввич',
      className: '11 а',
    }),
    await people.staff.act('applicationSend', {
      organizationId: school.id,
      roles: ['STAFF'],
      rosterName: 'Сотрудников Степан Семёнович',
    }),
    await people.stranger.act('applicationSend', {
      organizationId: school.id,
      roles: ['GUARDIAN'],
      rosterName: 'Посторонний Пётр',
      child: { name: 'Майя Ёлкина', className: '4А', kind: 'FATHER' },
    }),
  ];
  await received;
  const screen = await people.director.ask('organizationApplications', { id: school.id });
  assert.equal(screen.organization.openApplicationCount, 3);
  const open = screen.organization.applications.nodes;
  const of = (role) => open.find((one) => one.roles.includes(role));
  await people.director.act('applicationUpdate', { id: of('STUDENT').id, version: of('STUDENT').version, classId: school.class11 });

  const told = [notified(people.student2, 'APPLICATION_ACCEPTED'), notified(people.staff, 'APPLICATION_ACCEPTED'), notified(people.stranger, 'APPLICATION_REJECTED')];
  const { results } = await people.director.act('applicationsAccept', { ids: [of('STUDENT').id, of('STAFF').id] });
  assert.deepEqual(results.map((row) => row.application.state), ['ACCEPTED', 'ACCEPTED']);
  await people.director.act('applicationsReject', { ids: [of('GUARDIAN').id], reason: 'Такого представителя у ребёнка нет.' });
  await Promise.all(told);
  assert.equal(sent.length, 3);
  const leaving = await people.student2.ask('schoolClass', { id: school.class11 });
  assert.equal(leaving.node.studentCount, 1);
});

test('roles change without asking support', async () => {
  const [clerk] = await members({ search: 'Сотрудников' });
  const { membership } = await people.director.act('memberRolesUpdate', { id: clerk.id, add: ['TEACHER'], subjects: ['физика'] });
  assert.deepEqual(membership.roles.map((one) => one.role).sort(), ['STAFF', 'TEACHER']);
  await people.director.act('unitCreate', { organizationId: school.id, name: 'Педагогический коллектив' });
});

test('the year ends: classes go on, the eldest graduate, and it can be set back within a day', async () => {
  const { classesPromotionPreview } = await people.director.ask('classesPromotionPreview', { organizationId: school.id });
  const academicYear = classesPromotionPreview.academicYear;
  const graduated = notified(people.student2, 'CLASS_GRADUATED');
  const { promotion } = await people.director.act('classesPromote', { organizationId: school.id, academicYear });
  await graduated;
  assert.equal((await people.student2.ask('schoolClass', { id: school.class11 })).node, null, 'who left sees the class no more');

  await people.director.act('classesPromotionUndo', { promotionId: promotion.id });
  assert.equal((await people.student2.ask('schoolClass', { id: school.class11 })).node.state, 'ACTIVE');
  await people.director.act('classesPromote', { organizationId: school.id, academicYear });

  const old = (await people.director.ask('schoolClass', { id: school.class4 })).node;
  assert.equal(old.state, 'PROMOTED');
  assert.deepEqual(old.history.map((one) => one.name), ['4А', '5А'], 'a class keeps its line of years');
  const now = old.history[1].id;
  assert.equal((await people.guardian.ask('schoolClass', { id: now })).node.studentCount, 1, 'families go on with their class');
  await people.director.act('classGraduate', { id: now });
});

test('the log has every act of the administration, by whom and of whom', async () => {
  const { organization } = await cabinet();
  assert.ok(organization.auditLog.nodes.length > 0);
  const acts = organization.auditLog.nodes.map((one) => one.action);
  assert.ok(acts.includes('classGraduate'));
  assert.ok(organization.auditLog.nodes.every((one) => one.actorKind === 'PERSON'));
});
