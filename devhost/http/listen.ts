import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a person can do about a port that cannot be used. */
function toReadable(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new Error(
      `Port ${port} is in use, perhaps by another local host. Stop that program, or take a free port: PORT=0 npm start`,
      { cause: error },
    );
  if (error.code === 'EACCES')
    return new Error(
      `Port ${port} is reserved for administrators. Take one above 1023: PORT=4600 npm start`,
      {
        cause: error,
      },
    );
  return error;
}

/**
 * Lets a server listen on 127.0.0.1.
 * @param port 0 takes a free one.
 * @returns the server's origin.
 * @throws an error that says what to do if the port cannot be used.
 */
export async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((listening, failed) => {
    server.once('error', (error) => {
      failed(toReadable(error, port));
    });
    server.listen(port, '127.0.0.1', listening);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
