export { readArticle, READERS, slug, type ReadResult } from './article';
export { digestMetadata, listArticles, readFolder } from './folder';
export { datelineLength } from './published';
