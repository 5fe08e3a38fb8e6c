/** Leads from a page that moved to where it is now, keeping the anchor. */
const page = document.querySelector<HTMLElement>('[data-redirect]')!;
const anchor = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))?.querySelector('a');
location.replace(anchor ? anchor.href : page.dataset['redirect']! + location.hash);
