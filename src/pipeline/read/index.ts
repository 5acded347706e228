export { readArticle, FORMATS, slug, type ReadResult } from './article';
export { digestMetadata, listArticles, readFolder } from './folder';
export { datelineLength } from './published';
