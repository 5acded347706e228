/** A network with typed attributes, before it is written in any format. */
export type Value = string | number | boolean | null;

export interface Attribute {
	name: string;
	type: 'string' | 'integer' | 'double' | 'boolean';
	/** What it says. */
	is: string;
}

export interface GraphNode {
	id: string;
	label: string;
	values: Record<string, Value>;
}

export interface GraphEdge {
	id: string;
	source: string;
	target: string;
	weight: number;
	values: Record<string, Value>;
}

/** Undirected. Every node and edge has a value, or null, for each attribute. */
export interface Graph {
	title: string;
	description: string;
	nodeAttributes: readonly Attribute[];
	edgeAttributes: readonly Attribute[];
	nodes: readonly GraphNode[];
	edges: readonly GraphEdge[];
}

export const WEIGHT: Attribute = { name: 'weight', type: 'double', is: 'Weight of the edge' };
