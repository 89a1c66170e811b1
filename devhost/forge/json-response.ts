/** A JSON answer, or an empty one where there is nothing to say. */
export function jsonResponse(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  if (body === undefined || body === null) return new Response(null, { status, headers });
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
}
