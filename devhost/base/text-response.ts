/**
 * An answer whose text is at hand. `Response` turns every body into a stream, which costs more than most of what the host
 * does for a call; this one makes a stream only for who asks for it.
 */
export class TextResponse extends Response {
  readonly #text: string;
  #used = false;

  constructor(text: string, init?: ResponseInit) {
    super(null, init);
    this.#text = text;
  }

  /** Of the body; whoever asks does not use the body up. */
  get byteLength(): number {
    return Buffer.byteLength(this.#text);
  }

  override get bodyUsed(): boolean {
    return this.#used;
  }

  override get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return this.#streamed().body;
  }

  override text(): Promise<string> {
    return this.#read((text) => text);
  }

  override json(): Promise<unknown> {
    return this.#read((text) => JSON.parse(text) as unknown);
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return this.#read(() => this.#streamed().arrayBuffer());
  }

  override blob(): Promise<Blob> {
    return this.#read(() => this.#streamed().blob());
  }

  override clone(): TextResponse {
    if (this.#used) throw new TypeError('Response.clone: Body has already been consumed.');
    return new TextResponse(this.#text, this);
  }

  #streamed(): Response {
    return new Response(this.#text, this);
  }

  async #read<T>(as: (text: string) => T | Promise<T>): Promise<T> {
    if (this.#used) throw new TypeError('Body is unusable: Body has already been read');
    this.#used = true;
    return as(this.#text);
  }
}
