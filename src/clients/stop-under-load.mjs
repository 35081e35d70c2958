// Stops a service under load as a balancer would see it: requests run until readiness is off, none of them may break.
// Usage: node stop-under-load.mjs http://127.0.0.1:8080 PID
const [base, pid] = process.argv.slice(2);
const counts = { answered: 0, broken: 0 };
let ready = true;
const broken = [];

async function client() {
  while (ready) {
    try {
      const answer = await fetch(`${base}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ serverTime }' }),
      });
      const body = await answer.json();
      if (answer.status !== 200 || !body.data) throw new Error(`status ${answer.status}`);
      counts.answered++;
    } catch (failure) {
      counts.broken++;
      broken.push(String(failure.cause ?? failure));
    }
  }
}

async function balancer() {
  while (ready) {
    const probe = await fetch(`${base}/q/health/ready`).catch(() => ({ status: 0 }));
    ready = probe.status === 200;
    await new Promise((wait) => setTimeout(wait, 200));
  }
}

const alive = () => {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch {
    return false;
  }
};

const clients = [balancer(), ...Array.from({ length: 20 }, client)];
await new Promise((wait) => setTimeout(wait, 2_000));
const began = Date.now();
process.kill(Number(pid), 'SIGTERM');
await Promise.all(clients);
while (alive() && Date.now() - began < 40_000) await new Promise((wait) => setTimeout(wait, 100));
const seconds = (Date.now() - began) / 1_000;
console.log(`${counts.answered} answered, ${counts.broken} broken, gone after ${seconds.toFixed(1)} s`, broken.slice(0, 5));
process.exitCode = counts.broken === 0 && !alive() && seconds <= 25 ? 0 : 1;
