/**
 * How long an answer is waited for. A connection that died without a word (a cable, a sleeping machine, a
 * router that forgot) tells nobody, and the browser would wait for minutes: so an answer that does not come is
 * given up and asked for again, on another connection.
 */
const usual = 10_000;
const afterBreak = 1200;
const breakSeconds = 10_000;
const readTries = 3;

let cameBackAt = Number.NEGATIVE_INFINITY;
const returns = new Set<() => void>();

/** The server is there again after a break: the connections of before may be dead, and writes need wait no more. */
export function comeBack(): void {
  cameBackAt = Date.now();
  for (const listener of returns) listener();
}

export function onReturn(listener: () => void): void {
  returns.add(listener);
}

/** `fetch` that asks again for what only reads: three times, the last of which waits for as long as it takes. */
export async function patientFetch(request: Request): Promise<Response> {
  if (request.method !== "GET") return fetch(request);
  let patience = Date.now() - cameBackAt < breakSeconds ? afterBreak : usual;
  for (let tries = 1; tries < readTries; tries += 1) {
    const overdue = new AbortController();
    const timer = setTimeout(() => overdue.abort(), patience);
    const hurry = () => overdue.abort();
    returns.add(hurry);
    const give = () => overdue.abort(request.signal.reason);
    request.signal.addEventListener("abort", give);
    try {
      return await fetch(new Request(request.clone(), { signal: overdue.signal }));
    } catch (error) {
      if (request.signal.aborted || !overdue.signal.aborted) throw error;
    } finally {
      clearTimeout(timer);
      returns.delete(hurry);
    }
    patience *= 2;
  }
  return fetch(request);
}
