export { ServeError, startServer, type ServeSettings, type Serving } from "./start-server.js";
