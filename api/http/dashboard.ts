// Serves the built dashboard: files by their fingerprint for ever, and the page itself for every address it knows how to show.
import { join } from "node:path";
import express, { type Express } from "express";

export function dashboardRoutes(app: Express, dir: string): void {
  app.use(
    "/assets",
    express.static(join(dir, "assets"), {
      immutable: true,
      maxAge: "1y",
      index: false,
      fallthrough: false,
      // It would lead on to what was asked for, and a browser reads /\ at the beginning of that as another server.
      redirect: false,
    }),
  );
  app.use(express.static(dir, { index: false, maxAge: 0, redirect: false }));
  app.get("/{*path}", (request, response, next) => {
    if (!request.accepts("html")) return next();
    response.set("Cache-Control", "no-cache").sendFile(join(dir, "index.html"));
  });
}
