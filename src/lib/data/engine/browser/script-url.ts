/** Addresses of scripts that the page starts by itself, under the policy of Trusted Types that svelte.config.js names. */

/** What is used of Trusted Types, which TypeScript does not know yet. */
interface Factory {
	createPolicy(
		name: string,
		rules: { createScriptURL(address: string): string }
	): { createScriptURL(address: string): string };
}

/** Throws where the address is not of this site. */
function ownAddress(address: string): string {
	const { origin } = new URL(address, location.href);
	if (origin !== location.origin) throw new TypeError(`A script of ${origin} may not run here.`);
	return address;
}

let policy: { createScriptURL(address: string): string } | undefined;

/**
 * `address` as workers take it; throws if it is of another site. In browsers with Trusted Types it is not a string but
 * their object, which every place that takes an address of a script accepts.
 */
export function scriptUrl(address: string): string {
	const { trustedTypes } = globalThis as { trustedTypes?: Factory };
	policy ??= trustedTypes?.createPolicy('script-url', { createScriptURL: ownAddress }) ?? {
		createScriptURL: ownAddress
	};
	return policy.createScriptURL(address);
}
