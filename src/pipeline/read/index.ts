export { readArticle } from './article';
export { currentArticles, readCurrent, readFolder } from './folder';
