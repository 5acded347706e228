/** Hands the reader a file. */
export function save(content: Blob, name: string): void {
	const url = URL.createObjectURL(content);
	Object.assign(document.createElement('a'), { href: url, download: name }).click();
	// The download has its own hold on the file by the next task.
	setTimeout(() => URL.revokeObjectURL(url));
}
