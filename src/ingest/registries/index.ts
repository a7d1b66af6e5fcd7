export { csvColumns } from "./read-csv-registry.js";
export { readRegistry, readRegistryText } from "./read-registry.js";
export type { RegistryItem, RegistryPlace } from "./registry-item.js";
