// Knows how to start a real provider of sign-ins (OpenID Connect) on this machine, which asks nobody for a password.

import { createServer } from "node:http";
import Provider from "oidc-provider";

const CLIENT = "amparo";
const SECRET = "a secret that only the tests share with themselves";
/** What people call it. */
export const PROVIDER = "State Identity";

/**
 * Starts a provider, and says with which options and environment Amparo trusts it; `serve` tells it where Amparo is. Whoever
 * comes is let in as `who` says at that moment; where it says nothing, the provider refuses.
 */
export async function startProvider() {
  const state = { who: null, serve, stop };
  let answer;
  const server = createServer((request, reply) => answer(request, reply));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  state.issuer = `http://127.0.0.1:${server.address().port}`;
  state.options = ["--accounts", "--oidc-issuer", state.issuer, "--oidc-client", CLIENT, "--oidc-name", PROVIDER];
  state.environment = { AMPARO_OIDC_SECRET: SECRET };
  return state;

  function serve(origin) {
    const provider = new Provider(state.issuer, configuration(origin));
    const others = provider.callback();
    answer = (request, reply) =>
      request.url.startsWith("/interaction/") ? enter(provider, state, request, reply) : others(request, reply);
  }

  async function stop() {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function configuration(origin) {
  return {
    clients: [
      {
        client_id: CLIENT,
        client_secret: SECRET,
        redirect_uris: [`${origin}/sign-in/return`],
        response_types: ["code"],
        grant_types: ["authorization_code"],
      },
    ],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    cookies: { keys: ["a key of the tests"] },
  };
}

/** What the pages of a provider would ask: who comes, and whether they agree. */
async function enter(provider, state, request, reply) {
  const { prompt, params, session, grantId } = await provider.interactionDetails(request, reply);
  const finish = (result) => provider.interactionFinished(request, reply, result, { mergeWithLastSubmission: true });
  if (!state.who) return finish({ error: "access_denied", error_description: "nobody is there" });
  if (prompt.name === "login") return finish({ login: { accountId: state.who, remember: false } });
  const grant = grantId
    ? await provider.Grant.find(grantId)
    : new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope("openid");
  return finish({ consent: { grantId: await grant.save() } });
}
