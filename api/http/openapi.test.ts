// The description names the cookie that browsers really hold.
import { expect, test } from "vitest";
import { openApiDocument } from "./openapi.ts";

test.each([
  [null, "outcomes.session_token"],
  ["http://localhost:3000", "outcomes.session_token"],
  ["https://outcomes.example.gov.uk", "__Secure-outcomes.session_token"],
])("at %s the cookie is %s", (publicUrl, name) => {
  expect(openApiDocument("1.0.0", publicUrl).components?.securitySchemes?.session).toMatchObject({ name });
});
