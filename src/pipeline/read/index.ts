export { readArticle } from './article';
export { currentArticles, readFolder } from './folder';
