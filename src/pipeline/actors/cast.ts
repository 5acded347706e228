/** The actors of one article: those of the codebook, those found in it, and persons it names without quoting them. */
import type { ActorKind } from '../../lib/model/vocab';
import type { Actor, Outlet } from '../codebook/types';
import { pronounOfName } from '../text/given-names';
import { HOLDER_CONFIDENCE } from './confidence';
import type { Mention, NameIndex } from './names';
import type { FoundActor, Party } from './party';
import { namedPerson } from './provisional';

export class Cast {
	/** Actors that the codebook does not list and that hold or utter something. */
	readonly found = new Map<string, FoundActor>();
	/** Persons whom the text names and whom no source has meant yet. */
	private readonly latent = new Map<string, FoundActor>();

	constructor(readonly index: NameIndex) {}

	/** The kind of a party's actor; null if the actor is unknown. */
	kindOf({ actorId }: Party): ActorKind | null {
		return (
			(this.index.actors.get(actorId) ?? this.found.get(actorId) ?? this.latent.get(actorId))?.kind ?? null
		);
	}

	/** The pronoun for a person, by the given name or by the noun for an unnamed one; null if neither shows it. */
	genderOf({ actorId }: Party): 'he' | 'she' | 'they' | null {
		const actor = this.index.actors.get(actorId) ?? this.found.get(actorId) ?? this.latent.get(actorId);
		if (!actor) return null;
		if (actor.kind === 'unnamed' && /[^s]s\s\(unnamed\)$|(?:people|men)\s\(unnamed\)$/u.test(actor.name))
			return 'they';
		if (/woman\b/u.test(actor.name)) return 'she';
		if (/(?:spokes|chair|congress)man\b/u.test(actor.name)) return 'he';
		return actor.kind === 'person' ? pronounOfName(actor.name.split(' ')[0] ?? '') : null;
	}

	/** The person with a full name: in the codebook, named before, or new. */
	person(name: string): Party | null {
		const known = this.index.mentions(name).find((mention) => this.isPerson(mention));
		if (known) return this.known(known);
		const made = namedPerson(name, name);
		if (!made) return null;
		const actorId = this.sameName(made)?.id ?? made.id;
		if (!this.found.has(actorId) && !this.index.actors.has(actorId)) this.latent.set(made.id, made);
		return { actorId, confidence: HOLDER_CONFIDENCE.linked };
	}

	/** Marks the actor as one that holds or utters something. */
	meant(party: Party): Party {
		const made = this.latent.get(party.actorId);
		if (made && !this.found.has(made.id)) this.found.set(made.id, made);
		return party;
	}

	/** An outlet as a relaying actor. */
	outlet({ id, name, country }: Outlet): Party {
		const actor = {
			id,
			name,
			kind: 'organisation',
			side: 'other',
			country,
			parentId: null,
			role: null,
			words: name
		} as const;
		return this.keep(actor, HOLDER_CONFIDENCE.name);
	}

	/** A person mentioned only by surname, where the article shows that the word is a name. */
	surnamed(name: string): Party[] {
		const made = namedPerson(name, name);
		return made ? [this.keep(made, HOLDER_CONFIDENCE.lone)] : [];
	}

	protected isUnnamed = (party: Party | undefined): boolean =>
		party !== undefined && this.found.get(party.actorId)?.kind === 'unnamed';

	/** Whether a party is a person, in the codebook or with a title, or an unnamed source. */
	protected isPersonal({ actorId }: Party): boolean {
		const made = this.found.get(actorId);
		return (
			this.index.actors.get(actorId)?.kind === 'person' || made?.kind === 'unnamed' || made?.kind === 'person'
		);
	}

	protected isPerson = (mention: Mention | undefined): boolean =>
		mention?.actorIds.length === 1 && this.index.actors.get(mention.actorIds[0] ?? '')?.kind === 'person';

	protected known({ actorIds, kind }: Mention): Party | null {
		const actorId = actorIds[0];
		return actorId === undefined ? null : { actorId, confidence: HOLDER_CONFIDENCE[kind] };
	}

	/** The government or body that a phrase mentions while naming a person. */
	protected ownerAmong(mentions: readonly Mention[]): Actor | null {
		const owner = mentions.find((mention) => !this.isPerson(mention))?.actorIds[0];
		return owner === undefined ? null : (this.index.actors.get(owner) ?? null);
	}

	protected personAmong(mentions: readonly Mention[]): Party | null {
		const person = mentions.findLast((mention) => this.isPerson(mention));
		return person && person.kind !== 'title' ? this.known(person) : null;
	}

	protected keep(actor: FoundActor, confidence: number): Party {
		if (!this.found.has(actor.id) && !this.index.actors.has(actor.id)) this.found.set(actor.id, actor);
		return { actorId: actor.id, confidence };
	}

	/** Merges a surname with the person of that surname named in full before, in the codebook or not. */
	protected merged(made: FoundActor, confidence: number): Party {
		const known = this.index.mentions(made.name).find((mention) => this.isPerson(mention));
		if (known && known.start === 0 && known.end === made.name.length) {
			const [actorId] = known.actorIds;
			if (actorId !== undefined) return { actorId, confidence: HOLDER_CONFIDENCE[known.kind] };
		}
		const before = this.sameName(made);
		return before ? this.meant({ actorId: before.id, confidence }) : this.keep(made, confidence);
	}

	/** The person of the article with this name or surname. */
	private sameName({ name: own }: FoundActor): FoundActor | undefined {
		return [...this.found.values(), ...this.latent.values()].find(
			({ kind, name }) => kind === 'person' && (name === own || name.endsWith(` ${own}`))
		);
	}
}
