/** Where script lists the searches that this browser keeps; nothing without it. */
export function SavedSearches() {
  return <div data-saved-searches hidden />;
}
