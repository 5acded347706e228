export { readArticle } from './article';
export { readFolder } from './folder';
