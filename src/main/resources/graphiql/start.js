// GraphiQL with the demo's log-ins: a token of Keycloak's direct grant goes with every request and socket.
(async () => {
  const json = async (path) => (await fetch(path)).json();
  const [settings, samples] = await Promise.all([json('/graphiql/settings.json'), json('/graphiql/samples.json')]);
  const api = new URL('/graphql', location.href);
  const socket = api.href.replace(/^http/, 'ws');
  const root = ReactDOM.createRoot(document.getElementById('graphiql'));
  let session = null;
  let sample = samples[0];

  const token = async (grant) => {
    const answer = await fetch(settings.tokenUrl, {
      method: 'POST',
      body: new URLSearchParams({ client_id: settings.clientId, ...grant }),
    });
    if (!answer.ok) throw new Error(`Keycloak answers ${answer.status}`);
    const granted = await answer.json();
    return { value: granted.access_token, refresh: granted.refresh_token, until: Date.now() + (granted.expires_in - 20) * 1000 };
  };

  const authorization = async () => {
    if (!session) return {};
    if (Date.now() > session.until) {
      session = { ...session, ...(await token({ grant_type: 'refresh_token', refresh_token: session.refresh })) };
    }
    return { Authorization: `Bearer ${session.value}` };
  };

  const render = async () => {
    const headers = await authorization();
    const fetcher = async (parameters, options) => GraphiQL.createFetcher({
      url: api.href,
      subscriptionUrl: socket,
      headers: await authorization(),
      wsConnectionParams: { authorization: headers.Authorization },
    })(parameters, options);
    root.render(React.createElement(GraphiQL, {
      key: `${sample.name} ${session ? session.user : ''}`,
      fetcher,
      query: sample.query,
      variables: JSON.stringify(sample.variables, null, 2),
      shouldPersistHeaders: false,
    }));
  };

  const viewer = document.getElementById('viewer');
  const logIns = document.getElementById('log-ins');
  for (const user of settings.logIns) {
    const button = document.createElement('button');
    button.textContent = user;
    button.addEventListener('click', async () => {
      try {
        session = { user, ...(await token({ grant_type: 'password', username: user, password: user })) };
        viewer.textContent = `logged in as ${user}`;
        for (const other of logIns.children) other.setAttribute('aria-pressed', String(other === button));
        await render();
      } catch (failure) {
        viewer.textContent = `log-in as ${user} failed: ${failure.message}`;
      }
    });
    logIns.append(button);
  }

  const list = document.getElementById('samples');
  samples.forEach(({ name }, at) => list.append(new Option(name, at)));
  list.addEventListener('change', () => {
    sample = samples[list.value];
    render();
  });
  await render();
})();
