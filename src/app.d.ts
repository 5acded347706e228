/** Address at which the site will stand (SITE_URL of the build), base path included; empty where it is not known. */
declare const __SITE_URL__: string;
