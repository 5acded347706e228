/** Offers a file to the reader as a download. */
export function save(content: Blob, name: string): void {
	const url = URL.createObjectURL(content);
	Object.assign(document.createElement('a'), { href: url, download: name }).click();
	// By the next task the download keeps the file alive itself.
	setTimeout(() => URL.revokeObjectURL(url));
}
