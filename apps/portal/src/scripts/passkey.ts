/**
 * Forms that a passkey fills in: `<form data-passkey="get|create" data-options="/trpc/…">` with a field `response`. On
 * sending, the authenticator is asked, its answer goes into the field, and the form goes out as it would have. In a
 * browser without passkeys what is marked `data-needs-passkeys` is hidden and what is marked `data-no-passkeys` shown.
 */
const bytesOf = (text: string): ArrayBuffer =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  ).buffer;

const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

interface Options {
  challenge: string;
  user?: { id: string };
  allowCredentials?: { id: string }[];
  excludeCredentials?: { id: string }[];
}

async function optionsFrom(address: string, body: string): Promise<Record<string, unknown>> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  if (!answer.ok) throw new Error('no options');
  const options = ((await answer.json()) as { result: { data: Options } }).result.data;
  const withBytes = (list: { id: string }[] = []) => list.map((item) => ({ ...item, id: bytesOf(item.id) }));
  return {
    ...options,
    challenge: bytesOf(options.challenge),
    allowCredentials: withBytes(options.allowCredentials),
    excludeCredentials: withBytes(options.excludeCredentials),
    ...(options.user ? { user: { ...options.user, id: bytesOf(options.user.id) } } : {}),
  };
}

function written(credential: PublicKeyCredential): string {
  const { response } = credential;
  const parts =
    response instanceof AuthenticatorAttestationResponse
      ? {
          attestationObject: textOf(response.attestationObject),
          transports: response.getTransports(),
        }
      : response instanceof AuthenticatorAssertionResponse
        ? {
            authenticatorData: textOf(response.authenticatorData),
            signature: textOf(response.signature),
            userHandle: response.userHandle ? textOf(response.userHandle) : null,
          }
        : {};
  return JSON.stringify({
    id: credential.id,
    rawId: textOf(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    response: { clientDataJSON: textOf(response.clientDataJSON), ...parts },
  });
}

async function ask(form: HTMLFormElement): Promise<string> {
  const { passkey, options = '', input = '{}' } = form.dataset;
  const publicKey: unknown = await optionsFrom(options, input);
  const credential =
    passkey === 'create'
      ? await navigator.credentials.create({ publicKey: publicKey as PublicKeyCredentialCreationOptions })
      : await navigator.credentials.get({ publicKey: publicKey as PublicKeyCredentialRequestOptions });
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no passkey');
  return written(credential);
}

function listen(form: HTMLFormElement): void {
  const field = form.elements.namedItem('response');
  const problem = form.querySelector<HTMLElement>('[data-passkey-problem]');
  form.addEventListener('submit', (event) => {
    if (!(field instanceof HTMLInputElement) || field.value !== '') return;
    event.preventDefault();
    if (problem) problem.hidden = true;
    ask(form).then(
      (answer) => {
        field.value = answer;
        form.requestSubmit();
      },
      () => {
        if (problem) problem.hidden = false;
      },
    );
  });
}

const canUsePasskeys = 'PublicKeyCredential' in globalThis;
for (const part of document.querySelectorAll<HTMLElement>('[data-needs-passkeys]'))
  part.hidden = !canUsePasskeys;
for (const part of document.querySelectorAll<HTMLElement>('[data-no-passkeys]')) part.hidden = canUsePasskeys;
if (canUsePasskeys)
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) listen(form);
