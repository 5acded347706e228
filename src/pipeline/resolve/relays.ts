/** Finds who relays words to an article: outlets, news agencies and unnamed media. */
import type { Outlet } from '../codebook/types';
import type { AttributedArticle, Attribution } from '../types';
import type { MediaIndex } from '../actors/media';
import type { NameIndex } from '../actors/names';
import type { Party } from '../actors/party';
import type { HolderWords } from '../actors/holder-words';
import type { SourceReader } from '../actors/source';
import { wordsOf } from '../text/spans';
import { quotedBy } from './passed-on';

/** "Karsk State Radio", "Kanal 9": every word is capitalised or a number. */
const NAME_OF_MEDIUM = /^(?:The\s)?\p{Lu}[\p{L}’'.-]*(?:\s(?:\p{Lu}[\p{L}’'.-]*|\p{N}+))+$/u;

/** "Said on Monday in an interview with Harbour Times". */
const INTERVIEW = /\bin an?\s(?:[\p{L}-]+\s){0,2}interview\s(?:with|to|for|on)\s(.+)$/iu;

export class Relays {
	private readonly text: string;

	constructor(
		private readonly article: AttributedArticle,
		private readonly index: NameIndex,
		private readonly words: HolderWords,
		private readonly media: MediaIndex,
		private readonly reader: SourceReader
	) {
		this.text = article.article.text;
	}

	isMedia(phrase: string): boolean {
		return this.media.endingWith(phrase) !== null || this.words.media.first(phrase) !== null;
	}

	/** The relaying actors: an outlet of the codebook, another actor, or unnamed media of a country. */
	relayers(phrase: string): Party[] {
		const outlet = this.media.endingWith(phrase);
		if (outlet) return this.isOwn(outlet) ? [] : [this.reader.outlet(outlet)];
		const parties = this.reader.parties(phrase);
		const known = parties.filter(({ actorId }) => this.index.actors.has(actorId));
		return known.some(({ actorId }) => this.index.actors.get(actorId)?.kind === 'organisation')
			? known
			: NAME_OF_MEDIUM.test(phrase.trim())
				? parties
				: this.reader.unnamedMedia(phrase.replace(/^.*\breports?\s+(?:by|in|from|on)\s+/iu, ''));
	}

	private isOwn(outlet: Outlet): boolean {
		return this.media.named(this.article.article.outlet ?? '')?.id === outlet.id;
	}

	/**
	 * Whether a phrase cited by a medium refers to somebody who can speak: "two officials", not "data from the ministry".
	 */
	canBeCited(phrase: string): boolean {
		const head = phrase.split(/\s(?:of|from|in|by|at|on|for)\s/u)[0] ?? '';
		return !this.isMedia(phrase) && this.reader.parties(head).length > 0;
	}

	/** The medium that quotes the words: "was quoted by Interfax as saying". */
	quoting({ cue }: Attribution): string[] {
		const medium = quotedBy(wordsOf(this.text, cue));
		return medium !== null && this.isMedia(medium) ? this.relayers(medium).map(({ actorId }) => actorId) : [];
	}

	/** The outlet to which it was said, unless that is the article's own. */
	outletAddressed(frame: Attribution): string[] {
		const end = Math.max(...frame.cue.map((span) => span.end));
		const behind =
			/^[^,.;:"“”]{1,100}?(?=\sthat\b|[,.;:"“”])/u.exec(this.text.slice(end, end + 120))?.[0] ?? '';
		const spoke = /^(?:told|spoke|speaking)\b/iu.test(wordsOf(this.text, frame.cue));
		const after = spoke ? behind : (INTERVIEW.exec(behind)?.[1] ?? '');
		const outlet = this.media.firstIn(after);
		return outlet && !this.isOwn(outlet) ? [this.reader.outlet(outlet).actorId] : [];
	}
}
