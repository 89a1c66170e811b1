import type { Contract } from './contract';

/** Lets a service answer, and holds request and answer against its contract. */
export async function watchExchange(
  contract: Contract,
  request: Request,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  const { method, url, headers } = request;
  const sent = request.clone();
  const response = await answer(request);
  const received = response.clone();
  contract.check({
    method,
    url: new URL(url),
    headers,
    body: await sent.text(),
    status: received.status,
    answerHeaders: received.headers,
    answerBody: await received.text(),
  });
  return response;
}
