/** Says once what a build waits for: a server that does not answer, or workers. */

export class Waits {
	readonly #server: string;
	#away = false;
	#alone = false;

	/** `address` may have a password, which is not repeated. */
	constructor(
		address: string,
		private readonly say: (line: string) => void
	) {
		this.#server = URL.canParse(address) ? new URL(address).host : 'the server';
	}

	/** A connection failed; further failures of the same outage are not repeated. */
	away({ code, message }: { code?: string; message: string }): void {
		if (this.#away) return;
		this.#away = true;
		this.say(
			`The queue at ${this.#server} does not answer (${code ?? message}). The build waits for it and goes on by itself; Ctrl+C ends it.`
		);
	}

	/** The server has answered. */
	back(): void {
		if (!this.#away) return;
		this.#away = false;
		this.say(`The queue at ${this.#server} answers again.`);
	}

	/** How many workers of this version are connected. */
	workers(count: number): void {
		this.back();
		if (count === 0 && !this.#alone)
			this.say(
				`No worker of this version is connected to ${this.#server}. The build waits for one: npm run worker -- --queue ADDRESS, with the same --store.`
			);
		this.#alone = count === 0;
	}
}
