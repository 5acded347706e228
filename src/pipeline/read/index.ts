export { readArticle, type ReadResult } from './article';
export { isExtracted, readFolder } from './folder';
export { datelineLength } from './published';
