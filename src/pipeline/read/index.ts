export { readArticle } from './article';
export { isExtracted, readFolder } from './folder';
